# Spelets skärmar: samlingen, läget, förhandlingen, besluten, utfallet, handledaren och projektorn.

list-and = { $first } och { $last }
main-between = Överföringsledning { $a }–{ $b }
main-figures = { $diameter } mm, { $cost }

## Karta
map-legend = Förklaring
map-legend-tip = Vad kartans tecken betyder
map-open = Karta
map-close = Tillbaka
map-hit-money = Taxa för en villa { $tariff }, kostnad per invånare { $cost }
map-hit-renewal = Förnyar { $rate } av nätet per år
material-cast_iron = gjutjärn
material-ductile_iron = segjärn
material-asbestos_cement = eternit
material-steel = stål
material-pvc = PVC
material-pe = polyeten

## Foten
ready-tip = När alla är klara går spelet vidare
ready-count = { $ready } av { $of } klara
ready-waiting = Väntar på { $names }
undo-tip = Tar tillbaka er senaste ändring (Ctrl-Z)

## Händelsekort
card-past = en tidigare händelse
card-choose = Välj svar
card-change = Ändra
card-unanswered = Väntar på ert svar
card-answers = Era svar på händelser
card-chosen = Valt svar
card-pick = Välj
card-closed = Kräver { $condition }
card-default = Svarar ni inte blir det: { $response }
card-until = Staplarna visar hur svaret slår mot fyra värden, så långt ni kan veta. Svaret kan ändras tills besluten är slut.
card-cost = Kostar { $amount }
card-income = Ger { $amount }
card-free = Inga pengar
card-others = { $municipality } har valt ”{ $response }”
effect-for = { $effect } ({ $whom })
effect-with-time = { $effect }, { $time }
strength-up = { $size ->
    [some] ökar lite
    [clear] ökar
   *[strong] ökar mycket
}
strength-down = { $size ->
    [some] minskar lite
    [clear] minskar
   *[strong] minskar mycket
}

## Läget
situation-year = Runda { $round }, { $years }
situation-own = Det här rör er
situation-none = Inga nya händelser hos er den här rundan.
situation-elsewhere = På andra håll
situation-changes = Vad som ändrades hos er
situation-election = Val i år. Den som sitter kvar på stolen sitter inte säkert.
situation-letters = Insändare

## Vad som ändrades
change-reason = mest för att: { $cause }
change-none = Inget har ändrats än.
more = Mer
less = Mindre

## Besluten
decisions-title = { $name }: beslut
decisions-own = Egna beslut
decisions-joint = Gemensam plan
tariff-title = Taxa
tariff-tip = Ändring per år så länge rundan varar. Pil höger och vänster ändrar en halv procent i taget.
tariff-bill-more = { $bill } per år för en villa, { $more } mer än i dag.
tariff-bill-less = { $bill } per år för en villa, { $more } mindre än i dag.
tariff-bill-same = { $bill } per år för en villa, som i dag.
tariff-follows = Följer kostnaderna.
tariff-follow = Följ kostnaderna
tariff-follow-tip = Taxan sätts så att intäkterna täcker kostnaderna
money-title = Årets pengar
money-left = { $amount } över av { $of }
money-short = { $amount } fattas av { $of }
money-before = mot i fjol
money-bar = Vad avgifterna går till
money-part = { $name }: { $amount }
money-rest = Drift och kapital
money-maintenance = Underhåll
money-added = Det ni lägger till
money-hired = Konsulter
money-shared = Inventering och kompetens beslutar ni i den gemensamma planen.
line-maintenance = Underhåll
    .text = Lagar och spolar det som finns. Mindre underhåll ger fler läckor.
line-renewal = Förnyelse
    .text = Byter gamla ledningar mot nya.
    .borrowed = Lånas och skrivs av på lång tid.
line-inventory = Inventering
    .text = Tar reda på hur ledningarna mår.
line-skills = Kompetens
    .text = Kurser, handledning och tid att lära av varandra.
line-partnership = Tid för varandra
    .text = Möten, studiebesök och gemensamma dagar i fält med grannarna.
line-liaison = Samordnare
    .text = En halv tjänst som håller ihop vattnet med kommunens egen planering.
line-head = { $name }, { $amount } per år
line-change = { $change } mot i fjol
renewal-title = Vad förnyas
renewal-amount = { $rate } av nätet, { $km } km per år
renewal-worst_first = Sämst först
    .text = Det sämsta som ni känner till byts först
renewal-picked = Välj på kartan
    .text = Klicka på ledningarna på kartan
renewal-even = Jämnt
    .text = Lite överallt, utan hänsyn till skicket
renewal-picks = { $count ->
    [0] Klicka på de ledningar på kartan som ska bytas.
    [one] { $count } ledning vald på kartan.
   *[other] { $count } ledningar valda på kartan.
}
renewal-consultants = Er personal räcker till { $km } km. Resten görs av konsulter, { $times } gånger dyrare.
renewal-follows = Följer driftens förslag.
renewal-follow = Följ driftens förslag, { $rate }
renewal-follow-tip = Så mycket som driften själv föreslår
renewal-joint = Förnyelsen ingår i era gemensamma investeringar. Ni beslutar den i den gemensamma planen.
ways-title = Sätt att arbeta ihop
way-routines = Gemensamma rutiner
    .text = Samma arbetssätt och övningar hos er och era partner. Bär tilliten över ett val.
way-open_books = Öppna böcker
    .text = Partnerna ser era siffror. Ett glapp som syns tidigt gör mindre skada.
joint-lead = { $members } har ett utkast. Alla kan ändra i det. Den som ändrar står bakom, de andra får läsa om.
joint-draft = Utkastet
joint-in-force = gällande plan
joint-costs = Så delas kostnaden
joint-approval = Vilka står bakom
joint-stands = står bakom
joint-reads = läser
joint-approve = Stå bakom utkastet
joint-withdraw = Ta tillbaka ert stöd
joint-unchanged = Utkastet är detsamma som planen som gäller.
joint-consultants = Den samlade personalen räcker till { $rate }. Resten görs av konsulter.
trust-in = Tilliten mellan er och { $name }
change-rest = Annat
change-still = som förut

## Förhandlingen
negotiation-title = Vad vill ni göra ihop?
offers-title = På bordet
offers-none = Inga förslag än. Prata med de andra lagen och lägg fram ett.
offers-read = Läs
offers-own = Ert förslag till { $members }
offers-from = Förslag från { $name }
offers-from-with = Förslag från { $name }, också till { $members }
offers-waits = Väntar på er
offers-refused = { $names } avstår
offers-signed = { $count } av { $of } har skrivit under
steps-title = Steg ni kan ta nu
steps-none = Inget steg är öppet för er just nu.
steps-closed = Stängda steg ({ $count })
steps-propose = Föreslå
steps-with = Möjliga parter: { $members }
steps-trust = Tillit { $trust }, kräver { $gate }
steps-nobody = Ingen granne har kommit så långt med er än.
promise-title = Ert löfte
promise-said = Kostnad { $share } på { $years } år, sagt { $year }
promise-expected = Väntad kostnad per invånare nu
promise-actual = Blev
promise-gap = Glapp
promise-rework = Skriv om löftet
promise-rework-tip = Säg öppet vad ni väntar er nu. Ett omskrivet löfte som hålls lagar tillit.
rework-text = Ett löfte som inte höll blir värre för var dag det inte nämns. Vad väntar ni er av samarbetet nu?
rework-send = Lägg fram
partnership-title = Ert samarbete
partnership-terms = { $form }, { $key }
partnership-leave = Lämna samarbetet
leave-title = Lämna samarbetet?
leave-text = Det kostar er pengar, och alla parter tillit. Det går inte att ångra.
withdraw-title = Dra tillbaka förslaget?
withdraw-text = Förslaget försvinner från bordet för alla.

## Avtalet
quoted = ”{ $text }”
deal-draft = Utkast, inte framlagt
deal-from = Förslag från { $name }.
deal-between = mellan { $members }, från { $year }
deal-paragraph = § { $number }
deal-goal = Mål
deal-form = Form
deal-key = Nyckel
deal-main = Ledning
deal-main-text = { $main }, { $km } km, { $diameter } mm. Beräknad kostnad { $cost }.
deal-pays = Vad var och en betalar och väntar sig
deal-residents = { $count } inv.
deal-row-then = Betalar per år
deal-row-change = Mot i dag
deal-row-cost = Väntad kostnad
deal-row-quality = Väntad kvalitet
deal-row-capacity = Väntad kapacitet
deal-row-trust = Väntad tillit
deal-row-signed = Underskrifter
deal-cost-in = { $share } på { $years } år
deal-same = oförändrad
deal-signed = undertecknat
deal-yours = er underskrift
deal-reads = läser förslaget
deal-refused = avstår
deal-voted-yes = fullmäktige sa ja
deal-voted-no = fullmäktige sa nej
odds-title = Fullmäktige i { $name }
odds-said = chans att förslaget går igenom
odds-half = hälften
odds-note = Från 50, i procentenheter. Vad som tas för givet syns först när någon frågar.
odds-unknown = Räknar …
reason-base = Det vanliga ja till gott samarbete
expect-title = Vad väntar ni er?
expect-signed = Vad ni väntar er
expect-cost = Kostnad
expect-years = Inom
expect-quality = Kvalitet
expect-capacity = Kapacitet
expect-trust = Tillit
offer-shake = Undertecknat. Har ni skakat hand? Fullmäktige prövar när förhandlingen är slut. Till dess kan ni ta tillbaka er underskrift.
offer-refuse = Avstå
offer-take-back = Ta tillbaka
offer-withdraw = Dra tillbaka
offer-sign-again = Skriv under på nytt
offer-over-accepted = Fullmäktige har antagit avtalet.
offer-over-fell = Förslaget föll.
offer-over-withdrawn = Förslaget drogs tillbaka.
compose-title = Vilka ska vara med?
compose-main = Ledning till
compose-diameter = Diameter, mm
compose-terms = Mål, form och nyckel
compose-goal-words = Målet med era egna ord
compose-goal-tip = Ett mål i egna ord håller bättre över ett val
compose-send = Lägg fram
compose-send-tip = Förslaget läggs på bordet med er underskrift
