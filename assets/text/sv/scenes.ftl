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
undo-tip = Tar tillbaka er senaste ändring (Ctrl + Z)

## Händelsekort
card-past = en tidigare händelse
card-choose = Välj svar
card-change = Ändra
card-unanswered = Väntar på ert svar
card-answers = Era svar på händelser
card-chosen = Valt svar
card-pick = Välj
card-closed = Kräver { $condition }
card-default = Svarar ni inte blir det ”{ $response }”. Svaret kan ändras tills besluten är slut.
card-until = Staplarna visar hur svaret slår mot fyra värden, så långt ni kan veta. Det kan ändras tills besluten är slut.
card-cost = Kostar { $amount }
card-income = Ger { $amount }
card-free = Kostar inget
card-itself-cost = Händelsen själv kostar er { $amount }, vad ni än svarar.
card-itself-income = Händelsen själv ger er { $amount }, vad ni än svarar.
card-besides-cost = Utöver det: kostar { $amount }
card-besides-income = Utöver det: ger { $amount }
card-besides-free = Utöver det: kostar inget
card-others = { $municipality } har valt ”{ $response }”.
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
welcome-title = Ni styr vattnet i { $name }
welcome-text = En runda har fyra delar. Nu läser ni läget. Sedan förhandlar ni med grannkommunerna, fattar era beslut och ser hur det gick. Prata med varandra och med de andra lagen, enas i laget och tryck på Klar när ni är färdiga med en del.
situation-year = Runda { $round }, { $years }
situation-own = Det här rör er
situation-none = Inga nya händelser hos er den här rundan.
situation-changes = Vad som ändrades hos er
situation-election = Val i år. En i varje lag byter kommun när rundan är slut.
situation-letters = Insändare

## Vad som ändrades
more = Mer

## Besluten
decisions-title = { $name }: beslut
decisions-own = Egna beslut
decisions-joint = Gemensam plan
tariff-title = Taxa
tariff-tip = Ändring per år så länge rundan varar. Pil höger och vänster ändrar en halv procent i taget.
tariff-bill-more = { $bill } per år för en villa, { $more } mer än i dag.
tariff-bill-less = { $bill } per år för en villa, { $more } mindre än i dag.
tariff-bill-same = { $bill } per år för en villa, som i dag.
tariff-follows = Följer kostnaderna och jämnar ut tidigare över- och underskott på tre år.
tariff-follow = Följ kostnaderna
tariff-follow-tip = Taxan sätts så att intäkterna täcker kostnaderna
tariff-trend = Taxan för en villa
tariff-trend-year = { $year }: { $bill }
tariff-cut = Ni bestämde { $decided } för en villa, fullmäktige beslutade { $now }: löftet hade inte hållit. Nästa runda blir det därför mindre förnyat.
tariff-was-cut = Förra rundan bestämde ni { $decided } för en villa, fullmäktige beslutade { $now }: löftet hade inte hållit. Den här rundan blir det därför mindre förnyat.
money-title = Årets pengar
money-left = { $amount } över av { $of }
money-short = { $amount } fattas av { $of }
money-before = mot i fjol
money-bar = Vad avgifterna går till
money-part = { $name }: { $amount }
money-rest = Drift och kapital
money-maintenance = Underhåll
money-added = Det ni lägger till
money-hired = Konsulter, för förnyelse utöver egen personal
money-renewal = Förnyelse: { $amount }. Lånas, och betalas som kapital i många år.
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
renewal-consultants = Er egen personal räcker till { $km } km per år. Resten gör konsulter, till { $times } gånger priset.
renewal-follows = Följer driftens förslag.
renewal-follow = Följ driftens förslag, { $rate }
renewal-follow-tip = Så mycket som driften själv föreslår
renewal-joint = Förnyelsen ingår i era gemensamma investeringar. Ni beslutar den i den gemensamma planen.
ways-title = Sätt att arbeta ihop
way-routines = Gemensamma rutiner
    .text = Samma arbetssätt och övningar hos er och era partner. Bär tilliten över ett val.
way-open_books = Öppna böcker
    .text = Partnerna ser era siffror. Ett glapp som syns tidigt gör mindre skada.
joint-lead = { $members } har ett utkast. Alla kan ändra i det. Den som ändrar står bakom; de andra får läsa på nytt.
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
trust-in = Tilliten till { $name }
change-rest = Annat och avrundning
change-still = som förut
driver-renewed = { $km } km ledning lades om.
driver-renewed-from = { $km } km ledning lades om, mot { $before } km rundan före.
driver-renewal-joint = Ni bestämmer takten tillsammans, i den gemensamma planen.
driver-renewal-own = Ni bestämmer takten själva, med kapaciteten { $capacity } av hundra.
driver-mains = Överföringsledning i drift till { $names }.
driver-no-main = Ingen överföringsledning till en granne är i drift.
driver-demand = Invånarna gick från { $people_before } till { $people }, utläckaget från { $leakage_before } till { $leakage } procent.

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
steps-on-table = Det ni kan föreslå ligger redan på bordet.
steps-closed = Stängda steg ({ $count })
steps-propose = Föreslå
steps-with = Möjliga parter: { $members }
steps-trust = Tillit { $trust }, kräver { $gate }
steps-nobody = Ingen granne har kommit så långt med er än.
promise-title = Ert löfte
promise-said = Kostnad { $share } på { $years } år, lovat { $year }
promise-from = Räknat från { $base } per invånare, kostnaden { $year }
promise-expected = Enligt löftet nu, per invånare
promise-actual = Blev, per invånare
promise-gap = Glapp
promise-rework = Skriv om löftet
promise-rework-tip = Säg öppet vad ni väntar er nu. Ett omskrivet löfte som hålls lagar tillit.
rework-text = Ett löfte som inte höll blir värre för varje dag det inte nämns. Vad väntar ni er av samarbetet nu?
rework-send = Lägg fram
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
deal-main-carries = Den kan föra över { $flow } l/s: { $share ->
    [100] allt
   *[other] { $share } %
} av vad { $name } behöver.
deal-decides = Beslut
deal-decides-all = { $rule }. Här betyder det alla parter.
deal-decides-bound = { $rule }. Då gäller det alla parter: { $names } kan bindas mot sin vilja.
deal-decides-own = { $rule }. Då gäller det alla parter: de andra kan binda er utan er underskrift.
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
deal-unsigned = skrev inte under
odds-title = Fullmäktige i { $name }
odds-said = chans att förslaget går igenom
odds-half = hälften
odds-note = Från 50, i procentenheter. Vad som tas för givet syns först när någon frågar.
odds-unknown = Räknar …
reason-base = Viljan att samarbeta
expect-title = Vad väntar ni er?
expect-signed = Vad ni väntar er
expect-cost = Kostnad
expect-years = Inom
expect-quality = Kvalitet
expect-capacity = Kapacitet
expect-trust = Tillit
offer-refuse = Avstå
offer-take-back = Ta tillbaka
offer-withdraw = Dra tillbaka
offer-sign-again = Skriv under på nytt
offer-over-accepted = Fullmäktige har antagit avtalet.
offer-over-fell = Förslaget föll.
offer-over-unsigned = Förslaget blev inte underskrivet i tid.
offer-over-withdrawn = Förslaget drogs tillbaka.
compose-title = Vilka ska vara med?
compose-main = Ledning till
compose-diameter = Diameter, mm
compose-terms = Mål, form och nyckel
compose-goal-words = Målet med era egna ord
compose-goal-tip = Ett mål i egna ord håller bättre över ett val
compose-send = Lägg fram
compose-send-tip = Förslaget läggs på bordet med er underskrift

## Utfallet
outcome-title = Vad som ändrades, och varför
outcome-lead = { $years }. Varje tal har en orsak i liggaren.
outcome-waiting = Åren räknas …
ledger-title = Liggaren
ledger-empty = Inget rörde tilliten eller stödet den här rundan.
ledger-when = { $years }, { $about }

## Samlingen
lobby-address = Öppna spelet och skriv adressen
lobby-code = och koden
lobby-level = { $level }, { $rounds }, { $municipalities }
lobby-here = { $count } av { $of } lag är här
lobby-you = Ni sitter i { $name }.
lobby-free = { $count ->
    [one] { $names }: platsen är ledig.
   *[other] Lediga platser: { $names }.
}
lobby-away = Tappade nätet, platsen väntar: { $names }.
lobby-name = Vad heter ert lag?
lobby-name-hint = Lagets namn
lobby-choose = Välj kommun, här eller på kartan
lobby-wait = Handledaren startar spelet när alla är här.
lobby-start = Starta
lobby-bots = { $count ->
    [one] Bot till den tomma platsen
   *[other] Botar till { $count } tomma platser
}
lobby-leave = Lämna
pin-show = Visa pinkoden
pin-hide = Dölj pinkoden
lobby-no-browser = Ingen QR-kod: webbläsare kan inte spela här än. Kör granslost web build en gång, med internet, och öppna spelet igen. Installerade spel ansluter som vanligt.
arriving-count = { $count ->
    [0] Ingen är på väg in just nu.
   *[other] { $count } på väg in
}
arriving-pages = { $count ->
    [one] En webbläsare har öppnat sidan men inte kommit vidare än.
   *[other] { $count } webbläsare har öppnat sidan men inte kommit vidare än.
}
arriving-open = { $count ->
    [one] En dator har nått servern men inte ett spel. Stämmer koden?
   *[other] { $count } datorer har nått servern men inte ett spel. Stämmer koden?
}
arriving-guests = { $count ->
    [one] En har skrivit rätt kod men inte valt plats.
   *[other] { $count } har skrivit rätt kod men inte valt plats.
}
arriving-phones = { $count ->
    [one] En telefon har öppnat frågesidan.
   *[other] { $count } telefoner har öppnat frågesidan.
}
start-empty-title = Inget lag har satt sig
start-empty-text = Starta ändå, med bara botar?
start-empty-yes = Starta ändå
seat-bot = bot
seat-free = ledig plats
seat-away = borta
seat-here = här

## Handledaren
trainer-teams = Lagen
trainer-here = { $here } av { $of } här, { $ready } klara
trainer-ready = klara
trainer-working = arbetar
trainer-cards-wait = { $count ->
    [one] { $count } händelse utan svar
   *[other] { $count } händelser utan svar
}
trainer-offers-wait = { $count ->
    [one] { $count } förslag väntar
   *[other] { $count } förslag väntar
}
trainer-bot = Låt en bot spela { $name }
trainer-bot-short = Bot
trainer-free = Frigör platsen i { $name } så att någon annan kan sätta sig där
trainer-free-short = Frigör
trainer-offers = På bordet
trainer-offer = { $members }, { $count } av { $of } underskrifter
trainer-offer-against = Fullmäktige sa nej i { $names }
trainer-offer-missing = Skrev inte under: { $names }
trainer-deck = Kort att spela
trainer-deck-closed = Kort kan spelas i läget, förhandlingen och besluten.
trainer-everybody = För alla
trainer-now = Nu
trainer-owner-one = en kommun
trainer-owner-all = alla kommuner
trainer-owner-joint = en gemensam drift
trainer-of = { $minutes ->
    [one] av 1 minut
   *[other] av { $minutes } minuter
}
trainer-no-clock = Ingen klocka. Fasen är slut när alla är klara.
trainer-pause = Pausa för alla
trainer-resume = Fortsätt
trainer-minutes = { $minutes } min
trainer-end-phase = Avsluta fasen
trainer-clock-off = Stäng av klockan
trainer-clock-on = Slå på klockan
trainer-end-game = Gå till eftersnacket
trainer-join = Anslut
trainer-pin = Handledarens pinkod { $pin }
free-title = Frigöra platsen i { $name }?
free-text = Laget eller boten lämnar platsen, och någon annan kan sätta sig där.
free-yes = Frigör platsen
seat-bot-title = Låta en bot spela { $name }?
seat-bot-text = Boten spelar kommunen tills du frigör platsen eller ett lag sätter sig där.
seat-bot-yes = Sätt in en bot
play-card-title = Spela ”{ $card }” nu?
play-card-text = { $count ->
    [one] Kortet gäller { $names }. Det går inte att ta tillbaka.
   *[other] Kortet gäller { $count } kommuner: { $names }. Det går inte att ta tillbaka.
}
play-card-yes = Spela kortet
end-title = Avsluta spelet?
end-text = Alla går till eftersnacket. Rundorna som är kvar spelas inte.
end-yes = Avsluta

## Projektorn
projector-round = Runda { $round } av { $rounds }, { $years }
projector-election = Val i år

## Menyn
menu-leave = Lämna spelet
leave-debrief-title = Lämna eftersnacket?
leave-debrief-text = Ni kommer tillbaka hit med ”Fortsätt till eftersnacket” i startmenyn, tills ni börjar ett annat spel eller stänger fönstret.
leave-debrief-yes = Lämna
close-debrief-title = Stänga fönstret?
close-debrief-text = Spelet och dess eftersnack finns bara så länge fönstret är öppet. Bilder ni vill ha kvar sparar ni först, med ”Spara bilden”.
close-debrief-yes = Stäng
stop-title = Stänga spelet för alla?
stop-text = Spelet körs på den här datorn. Om du lämnar tappar alla lag spelet, tills du fortsätter det under ”Led ett spel” i startmenyn. Det som har hänt hittills är sparat.
stop-yes = Stäng spelet
menu-back = Tillbaka till spelet
menu-still = Mindre rörelse
menu-sound = Ljud när något händer

## Före spelet
play-starting = Öppnar kommunerna …
play-team = Vi
join-title = Anslut till ett spel
join-lead = Adressen och koden står på handledarens skärm.
join-go = Anslut
join-address = Adress
join-found = Spel på nätet
join-found-one = { $machine }, { $address }
join-looking = Letar efter spel på nätet …
join-found-none = Inget spel hittades på nätet av sig självt. Skriv adressen i stället.
join-address-hint = till exempel 192.168.8.20:8765
join-code = Kod
join-code-hint = sex tecken
join-as = Anslut som
join-role-guest = Lag
join-role-trainer = Handledare
join-role-projector = Projektor
join-pin = Handledarens pinkod
join-no-address = Skriv adressen som står på handledarens skärm.
join-no-code = Skriv koden som står på handledarens skärm.
join-no-answer = Ingen svarar på adressen. Kontrollera den, och att ni är på samma nät som handledaren.
host-title = Led ett spel
host-lead = Spelet öppnas på den här datorn. Lagen ansluter till den.
host-go = Öppna
host-unfinished = Ett spel som du började leda { $begun } är inte slut. Lagen kommer tillbaka till sina platser av sig själva.
host-again = Fortsätt { $code }
host-level = Bana (regionen ni spelar i)
host-teams = Lag
host-bots = { $count ->
    [one] En kommun spelas av en bot.
   *[other] { $count } kommuner spelas av botar.
}
host-language = Språk för lagen
host-clock = Tid
host-day = { $minutes } min
host-own-clock = Banans egen
host-day-time = { $start } minuter till välkomnandet, { $rounds } av { $of } rundor om { $minutes } minuter, { $talk } till samtal och paus, { $debrief } till eftersnacket.
host-no-clock = Utan klocka
host-time = { $rounds }, omkring { $minutes } minuter var: { $total } minuter och ett eftersnack.
host-free-time = { $rounds }. En fas är slut när alla lag är klara.
host-starting = Öppnar spelet …
host-failed-folder_in_use = Ett annat fönster på den här datorn leder redan ett spel. Stäng det först.
host-failed-port_in_use = Ett annat program använder redan spelets port på den här datorn, troligen ett spel i ett annat fönster. Stäng det först.
host-failed = Spelet gick inte att öppna: { $reason }
lobby-with-bots = Botar spelar: { $names }.

## När servern säger nej
refusal-not_msgpack = Något gick fel på vägen till servern. Försök igen.
refusal-not_a_message = Något gick fel på vägen till servern. Försök igen.
refusal-unknown_message = Servern förstår inte den här versionen av spelet. Hämta samma version som handledaren.
refusal-missing_field = Servern förstår inte den här versionen av spelet. Hämta samma version som handledaren.
refusal-unknown_field = Servern förstår inte den här versionen av spelet. Hämta samma version som handledaren.
refusal-wrong_type = Servern förstår inte den här versionen av spelet. Hämta samma version som handledaren.
refusal-wrong_value = Det värdet går inte att använda. Välj ett annat.
refusal-not_finite = Det värdet går inte att använda. Välj ett annat.
refusal-too_long = Texten är för lång. Korta den.
refusal-protocol_version = Handledaren har en annan version av spelet. Hämta samma version.
refusal-no_such_session = Koden gäller inget spel här. Kontrollera koden.
refusal-wrong_pin = Pinkoden stämmer inte.
refusal-wrong_token = Platsen är inte längre er. Anslut på nytt.
refusal-no_such_seat = Den kommunen finns inte i det här spelet.
refusal-seat_taken = Någon hann före. Välj en annan kommun.
refusal-no_free_seat = Alla platser är upptagna.
refusal-name_missing = Skriv vad ert lag heter.
refusal-name_taken = Ett annat lag heter redan ”{ $name }”. Välj ett annat namn.
refusal-already_seated = Ni har redan en plats.
refusal-not_seated = Ta en plats först.
refusal-not_yours = Det är bara handledaren som kan göra det.
refusal-seq_gap = Något gick förlorat på vägen. Försök igen.
refusal-seq_forgotten = Något gick förlorat på vägen. Försök igen.
refusal-not_now = Det går inte just nu.
refusal-no_clock = Den här fasen har ingen klocka.
refusal-no_bots = Servern har inga botar.
refusal-nobody_plays = Ingen sitter vid bordet än. Vänta på ett lag.
refusal-unknown_question = Servern kan inte svara på det.
refusal-slow_down = Det gick för fort. Vänta en stund och försök igen.
refusal-fault = Något gick fel på servern. Försök igen.
refusal-replaced = Platsen används nu på en annan dator.
refusal-unseated = Handledaren har gett platsen till någon annan.
refusal-flooding = Servern stängde anslutningen: det blev för mycket på en gång.
refusal-idle = Servern väntade för länge på svar.
refusal-closing = Servern stängs. Vänta på handledaren.
refusal-stopped = Spelet kan inte fortsätta på servern. Tala med handledaren.
refusal-full = Servern är full.

leave-yes = Lämna samarbetet
withdraw-yes = Dra tillbaka
offers-voted = Fullmäktige har röstat
votes-title = Röster i fullmäktige
votes-yes = ja
votes-no = nej
votes-odds = chansen var { $odds }
votes-outvoted = Majoriteten har beslutat. Avtalet gäller också { $names } som sade nej.
votes-outvoted-own = Majoriteten har beslutat. Avtalet gäller er också, fast ni sade nej.
compose-required = Redan med, och måste vara part i avtalet.
compose-main-title = Vilken ledning?
pick-list = Välj ur en lista
pick-pipe = { $pipe }. { $state }.
paper-again = Läs { $paper } igen
