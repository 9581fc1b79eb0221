# Eftersnackets djupare delar: omspel, vändpunkter, det som togs för givet, rapportens delar.

## Omspel
what-if-played = Så blev det
what-if-alone = Ingen gick ihop
what-if-step_1 = Bara steg 1
what-if-unconnected = Inga sammankopplade nät
what-if-sooner = Två rundor tidigare
what-if-form = Med { $term }
what-if-key = Nyckel: { $term }
what-if-counts = Av besluten stod { $kept } kvar, { $changed } ändrades, { $dropped } ströks och { $impossible } gick inte längre att fatta. { $filled ->
    [0] Inget fylldes i.
    [one] Ett svar på en händelse fylldes i med kortets eget.
   *[other] { $filled } svar på händelser fylldes i med kortens egna.
}
what-if-upheld = { $upheld ->
    [one] Ett beslut hade fallit annorlunda i den formen men får stå kvar.
   *[other] { $upheld } beslut hade fallit annorlunda i den formen men får stå kvar.
}
what-if-counts-band = { $count } spel i samma region av botar som samverkar på olika sätt och med olika tur.
what-if-about = Spelet räknas om med samma tur men andra val.
what-if-run = Räkna ut omspelen
what-if-cancel = Avbryt
what-if-show = Visa omspelen
what-if-hide = Dölj omspelen
what-if-show-band = Visa andra spel
what-if-hide-band = Dölj andra spel
what-if-preparing = Förbereder …
what-if-none = Inget avtal om att gå ihop gjordes, så det finns inget att spela om. Så här gick det i { $count } andra spel av datorn på samma bana.
what-if-progress-band = Andra spel { $band } av { $band_of }
what-if-progress = Omspel { $done } av { $count }, andra spel { $band } av { $band_of }
debrief-estimate-runs = Omspel med samma tur. Uppskattning – inget bevis. Alla beslutar som de gjorde, fast världen har blivit en annan.
debrief-estimate-band = Bandet rymmer fyra av fem av { $count } andra spel i samma region. Uppskattning – inget bevis.
debrief-estimate-outcomes = Bandet är andra spel i samma region, den streckade linjen samma spel utan avtal. Uppskattning – inget bevis.
chart-promise-band-holds = Bandet: fyra av fem av { $count } spel. Uppskattning – inget bevis
chart-promise-band = Andra spel

## Vändpunkter
turning-title = Vändpunkter
turning-lead = Här kunde det ha gått annorlunda. Spelet föreslår, ni avgör.
turning-none = Det hände för lite för att någon stund ska sticka ut.
turning-round = Runda { $round }, { $year }
turning-parted = Här skiljer sig vägarna: { $cases }.
turning-agreement = { $members } enades om { $step }
    .ask = Vad gjorde att det gick just då? Vad hade hänt om ni väntat?
turning-fell = { $step } mellan { $members } föll: { $against } sa nej
    .ask = Vad hade behövts för ett ja? Vem hade kunnat säga det?
turning-unsigned = { $step } mellan { $members } blev inte underskrivet i tid: { $silent } hade inte svarat
    .ask = Vad hade behövts för ett svar? Vem väntade på vem?
turning-card = { $card }: { $answer }
    .ask = Vilket svar låg närmast till hands, och vilket valde ni bort?
turning-chain = { $card }: { $answer }. Svaret ledde vidare
    .ask = Vad såg ni när ni svarade, och vad såg ni först efteråt?
turning-election = Valet tog { $points } punkter tillit
    .ask = Vad hade kunnat finnas på plats innan valet?
turning-walk_out = { $name } lämnade samarbetet
    .ask = När kunde någon ha märkt att det var på väg?
turning-free_ride = { $name } höll inte sin del
    .ask = Vem sa vad, och när?
turning-council_cut = Fullmäktige i { $name } sänkte taxan
    .ask = Vad hade fullmäktige behövt veta?
turning-gap = Löftet höll inte för { $names }
    .ask = När visste ni det själva, och när berättade ni det?

## Diagram
chart-no-pairs = Spelet hade bara en kommun, så det finns ingen granne att visa.
chart-trust-gap = ett löfte som inte höll
chart-agreed = Löften avtal för avtal
    .caption = Vad var och en väntade sig att betala när avtalet skrevs, och vad det blev. Kronor per invånare och år i { $year } års priser
    .alt = Väntad och verklig kostnad för var och en som skrev under.
chart-agreed-none = Inget avtal om att gå ihop har hunnit jämföras med ett utfall.
chart-agreed-row = { $name }: { $step } { $year }
chart-agreed-expected = Väntade sig
chart-agreed-came = Det blev
chart-agreed-gap = Glapp
chart-agreed-compared = Jämfört år { $year }
chart-roads = Andra vägar
    .caption = Hela regionen i slutet, { $year }: som det blev, och som det kunde ha blivit
    .alt = Regionens nyckeltal i slutet av spelet och av varje omspel.
chart-roads-none = Omspelen är inte uträknade än. Tryck på ”Räkna ut omspelen”, så visas här hur det kunde ha gått.
chart-roads-others = Ingen gick ihop med någon, så det finns inget att spela om. Tryck på ”Räkna ut omspelen”, så visas hur det gick i andra spel på samma bana.
chart-roads-alone = Ingen gick ihop med någon, så det finns inga avtal att spela om utan.
chart-roads-key = Bandet rymmer fyra av fem av { $count } spel av botar i samma region. Strecket är spelet som det blev, ringen omspelet.
chart-roads-key-dots = Strecket är spelet som det blev, ringen omspelet.
chart-roads-band = Fyra av fem av { $count } andra spel: { $low } till { $high }
chart-forms = Samma beslut, andra former
    .caption = Hela regionen i slutet, { $year }, om samma beslut hade fattats i en annan form. Bandet: olika sätt att arbeta
    .alt = Regionens nyckeltal under varje form.
chart-forms-upheld = Annat beslut
chart-payers = Om nyckeln varit en annan
    .caption = Kostnad per invånare och år i slutet, kronor i { $year } års priser, om varje avtal hade haft en annan nyckel
    .alt = Kostnad per invånare i varje kommun, som det blev och under varje nyckel.
chart-payers-key = Hela spelet omspelat under varje nyckel: också taxor, tillit och förnyelse blir andra än när de spelade åren bara fördelas på nytt.
chart-region_map = Gränserna på kartan
    .caption = Gränserna vid starten och nu. En gräns tunnas ut för varje steg som tagits över den
    .alt = Karta över regionen vid starten och nu.
chart-region_map-none = Regionen har ingen karta att visa.
chart-region_map-key = Hel linje: en gräns. Tunnare för varje gemensamt steg, prickad när alla är tagna. Blått: en ledning över gränsen.
chart-region_map-steps = { $last } gemensamma steg, { $first } vid starten
chart-values = Värdena
    .caption = Vad spelet gjorde med det som var och en höll högst, i kommunens egen ordning
    .alt = För varje kommun: blev dess värden bättre eller sämre, och vad säger dess egen och de andras rangordning?
chart-values-place = { $place ->
    [1] Viktigast
   *[other] { $place }
}
chart-values-verdict = Sammantaget
chart-values-better = bättre
chart-values-same = som förut
chart-values-worse = sämre
chart-values-points = { $points } punkter från första rundan till den sista
chart-values-own = Med egen rangordning
chart-values-given = Utan egen rangordning, med kommunens från början
chart-values-unranked = ej rangordnat
chart-values-key = Sammantaget: punkten är kommunens egen rangordning, eller den från början där laget inte gjorde någon; ringarna är de andras på samma utfall. Till vänster sämre, till höger bättre.
chart-granted = Det som togs för givet
    .caption = Vad var och en tog för givet, och vem som satte ord på det. Det som aldrig kom fram står sist
    .alt = Det som togs för givet, kommun för kommun.
chart-granted-none = I den här regionen fanns det inga kort om sådant man tar för givet.
chart-granted-opened = { $name } frågade i runda { $round }:
chart-granted-hidden = Ingen frågade.
chart-polls = Snabbfrågor
    .caption = Vad rummet svarade, och hur svaren flyttade sig när frågan ställdes igen
    .alt = Svar på snabbfrågorna.
chart-polls-none = Det ställdes inga snabbfrågor i det här spelet. Ställ en till varandra: vad hade ni svarat före spelet, och vad svarar ni nu?
chart-polls-few = Färre än fem svarade på snabbfrågorna. Då visas inte svaren, för man kunde räkna ut vems de var.
chart-polls-answers = { $when }: { $count } svar
indicator-trust-short = Tillit

## Tabeller och kolumner
table-agreements = Avtal och löften
table-borders = Gränserna då och nu
table-values = Värdena
table-judgements = Utfallet med egna och andras mått
table-motives = Motiven
table-granted = Det som togs för givet
table-asked = Frågor som ställdes
table-lessons = Lärdomar
table-polls = Snabbfrågor
table-what_ifs = Omspelen i slutet
table-what_if_counts = Vad omspelen behöll och ändrade
table-bot_games = Andra spel i samma region
column-agreement = Avtal
column-kind = Vad avtalet gäller
column-members = Parter
column-expected_change = Väntad ändring
column-expected_sek = Väntad kostnad
column-actual_sek = Verklig kostnad
column-expected_quality = Väntad kvalitet, −2 till 2
column-expected_capacity = Väntad kapacitet, −2 till 2
column-expected_trust = Väntad tillit, −2 till 2
column-steps_first = Steg vid starten
column-steps_last = Steg i slutet
column-physical_last = Fysisk gräns i slutet
column-geographical_last = Geografisk gräns i slutet
column-mental_last = Mental gräns i slutet
column-outside_last = Ny gräns mot den utanför
column-value = Värde
column-place = Plats i rangordningen
column-points_first = Punkter första rundan
column-points_last = Punkter sista rundan
column-direction = Riktning, −1 till 1
column-judge = Vems rangordning
column-own = Den egna
column-score = Utslag, −100 till 100
column-motive = Motiv
column-met = Uppfyllt
column-now = I slutet
column-assumption = Tas för givet
column-opened = Kom fram
column-question = Fråga
column-right = Träffade
column-text = Text
column-poll = Snabbfråga
column-time = Gång
column-option = Svar
column-count = Antal
column-share = Andel
column-shift = Ändring sedan första gången
column-case = Omspel
column-agreements = Avtal under spelet
column-kept = Beslut som stod kvar
column-changed = Beslut som ändrades
column-dropped = Beslut som ströks
column-impossible = Beslut som inte gick att fatta
column-filled = Svar som fylldes i
column-upheld = Beslut som formen hade fattat annorlunda
column-moved = Avtal som kom tidigare
column-temper = Botarnas sätt
column-seed = Tur
column-group = Grupp

## Rapporten
report-agreed-beside = { $year }: { $step }, { $members }.
report-contents = Innehåll
report-played = Spelat { $date }. Regionen { $level }, { $rounds ->
    [one] en runda
   *[other] { $rounds } rundor
}, { $teams } kommuner.
report-alone = Spelet hade en enda kommun. Frågor om grannar saknar svar.
report-nobody = Inga rundor hann spelas. Det finns ingen utveckling att visa, bara starten.
report-for-team = Den här rapporten visar { $name } där en kommun visas i taget. Hela spelet finns i den gemensamma rapporten.
report-what-ifs = Omspelen
report-what-ifs-lead = Varje omspel har samma tur som spelet. Så här mycket är detsamma:
report-motives = Varför ni samverkade
report-motive-met = { $name }: { $motive } – uppfyllt
report-motive-unmet = { $name }: { $motive } – inte uppfyllt
report-lessons = Det ni skrev ned
report-lesson = { $name }, runda { $round }, om ”{ $card }”: { $text }
report-sealed = Det här pratar vi inte om hos oss
report-notes = Handledarens anteckningar
report-breakouts = Gruppsamtalen
report-more = Fler tabeller
report-files = Alla tabeller finns också i tables.xlsx och som CSV i mappen tables. Diagrammen finns som PNG och SVG i mappen charts.
report-follow-up = Uppföljning om 4–8 veckor
report-follow-up-lead = Fyll i det här enskilt om fyra till åtta veckor och lägg svaren bredvid varandra. Frågorna är desamma som i rummet, så att det syns vad som har satt sig.
report-follow-up-date = Datum
report-follow-up-who = Kommun
report-follow-up-agree = Sätt ett kryss: 1 stämmer inte alls, 5 stämmer helt.
report-follow-up-1 = Jag vet vad grannkommunen behöver för att säga ja.
report-follow-up-2 = Vi har pratat om vad samverkan får kosta, inte bara om vad den ska spara.
report-follow-up-3 = Det finns något skrivet som håller även om vi byter personer.
report-follow-up-4 = Jag har frågat någon om något vi alltid har tagit för givet.
report-follow-up-5 = Vi har en rutin tillsammans som vi faktiskt använder.
report-follow-up-open-1 = Vad har ni gjort annorlunda sedan spelet?
report-follow-up-open-2 = Vilken gräns har ni märkt av, och vem håller den?
report-follow-up-open-3 = Vad är nästa steg, och vem tar det?
report-table-name = Tabell
report-save = Spara rapporten
report-saving = Skriver rapporten … { $done } av { $count }
report-fetching = Hämtar rapporten …
report-saved = Rapporten ligger i { $folder }.
report-failed = Rapporten kunde inte sparas. Försök igen.
picture-saved = Bilden ligger i { $folder }.
picture-failed = Bilden kunde inte sparas i { $folder }.

## Jämförelse mellan grupper
compare-title = Samma region, olika vägar
compare-lead = { $count } grupper har spelat { $level }. Alla belopp är i { $year } års priser.
compare-steps = Vägen dit
compare-steps-none = inga avtal
compare-over-time = Runda för runda
compare-alt = { $measure } runda för runda: { $groups }.
compare-caption = { $measure }, hela regionen
compare-talk-1 = Var skilde sig vägarna åt, och varför just där?
compare-talk-2 = Vilken grupp hade ni velat byta plats med, och när?
compare-talk-3 = Vad berodde på turen, och vad på hur ni arbetade?
table-compare = Grupperna runda för runda

## Fönstret
debrief-ledger = Visa i liggaren
debrief-ledger-title = Ur liggaren
debrief-ledger-none = Peka på bilden och klicka, så visas raderna bakom.
debrief-save-picture = Spara bilden
debrief-close = Stäng
debrief-turning = Vändpunkterna
