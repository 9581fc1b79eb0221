# Eftersnacket: de tio frågorna, det man pratar om, diagrammens ord och rapporten.

debrief-number = Fråga { $number } av { $count }
debrief-all = Alla
debrief-drawing = Ritar …
debrief-failed = Diagrammet kunde inte ritas. Försök igen.
debrief-talk = Att prata om
debrief-figures = Siffrorna bakom
debrief-next = Nästa fråga
debrief-previous = Föregående
debrief-show-map = Kartan då och nu
debrief-municipality = Visar
debrief-estimate = Uppskattning – inget bevis.
debrief-estimate-keys = Uppskattning – inget bevis: de år som spelades, fördelade på nytt. Ingen har fått besluta annorlunda.
debrief-early = Spelet avslutades efter { $rounds ->
    [one] en runda
   *[other] { $rounds } rundor
}.

debrief-promises = Vad lovade ni, och vad blev det?
    .talk-1 = När förstod ni att löftet inte skulle hålla?
    .talk-2 = Vad fick ni som inte syns i kurvan?
    .talk-3 = Vad hade ni lovat om ni vetat?
debrief-promises-none =
    .talk-1 = Vad höll er tillbaka från att lova något?
    .talk-2 = Vad hade behövts för att ni skulle våga?
    .talk-3 = Vad kostade det att vänta?
debrief-trust = När föll tilliten, och vem märkte det?
    .talk-1 = Vilket fall kände ni av här i rummet?
    .talk-2 = Vad sa ni då, och vad sa ni inte?
    .talk-3 = Vad fick tilliten att växa igen?
debrief-bought = Vad blev pengarna till?
    .talk-1 = Vad kan ni göra i dag som ni inte kunde från början?
    .talk-2 = Blev det billigare, eller blev det mer?
    .talk-3 = Hur förklarar ni det för invånarna?
debrief-election = Vad överlevde valet?
    .talk-1 = Vad satt i personerna, och vad satt i rutinerna?
    .talk-2 = Vad hade ni skrivit ned innan?
    .talk-3 = Vem berättade för de nya varför ni samverkar?
debrief-chains = Vilken lösning blev nästa problem?
    .talk-1 = Såg ni vad svaret skulle leda till?
    .talk-2 = Vem fick problemet som någon annan löste?
    .talk-3 = Finns det en kedja som den här hos er?
debrief-form = Spelade formen någon roll?
    .talk-1 = Vad berodde på formen, och vad på hur ni arbetade i den?
    .talk-2 = Hade en annan form ändrat något av det som hände?
    .talk-3 = Vilket arbetssätt tar ni med er hem?
debrief-borders = Vilken gräns satt hårdast?
    .talk-1 = Vilken gräns trodde ni skulle vara svårast?
    .talk-2 = När slutade ni säga ”de”?
    .talk-3 = Vilka nya gränser blev till på vägen?
debrief-paid = Vem vann, och vem betalade?
    .talk-1 = Är det rättvist? Mätt med vad?
    .talk-2 = Hade alla skrivit under med en annan nyckel?
    .talk-3 = Vad fick den som betalade mest?
debrief-home = Vad förlorade ni på hemmaplan?
    .talk-1 = Vem i kommunhuset slutade ni äta lunch med?
    .talk-2 = Vilken plan eller gata fick vänta?
    .talk-3 = Vad hade en samordnare kostat, och vad hade det gett?
debrief-granted = Vad tog ni för givet?
    .talk-1 = Vilket steg föreslog ingen, och varför?
    .talk-2 = Vilken fråga ställde ni aldrig till grannen?
    .talk-3 = Vad tar ni för givet i morgon, på jobbet?

debrief-map = Gränserna då och nu
    .then = Vid starten, { $year }
    .now = Nu, { $year }
    .talk-1 = Vilken gräns saknar ni inte?
    .talk-2 = Vilken står kvar, och vem håller den?

## Diagram
chart-promise = Löfte och utfall
    .caption = Kostnad per invånare och år i { $name }, kronor i { $year } års priser
    .alt = Kostnaden per invånare i { $name } gick från { $first } år { $first_year } till { $last } år { $last_year }.
chart-promise-alt-start = Kostnaden per invånare i { $name } var { $first } år { $first_year }.
chart-promise-alt-promised = Löftet för samma år var { $amount }.
chart-promise-none = Ni lovade ingenting i något avtal.
chart-promise-came = Det blev { $amount }
chart-promise-change = { $change } mot { $year }
chart-promise-promised = Ni lovade { $amount }
chart-promise-since = lovat { $year }, räknat från { $base }
chart-mark-administration = administration
chart-mark-operation = gemensam drift
chart-mark-investments = investeringar
chart-mark-networks = ledningen
chart-mark-reworked = löftet omprövat
chart-mark-election = valet

chart-trust = Tillit
    .caption = Tillit mellan kommunerna i slutet av varje runda, 0–100
    .alt = Ett litet diagram för varje par av kommuner.
chart-trust-agreement = ett avtal skrevs under
chart-trust-election = så mycket tog valet
chart-trust-betrayal = en part höll inte sin del
chart-trust-spot = { $pair } { $year }: { $trust }

chart-outcomes = Nyckeltal
    .caption = { $name }, med de andra kommunerna svagt bakom. Pengar i { $year } års priser
    .alt = Sex nyckeltal för { $name }, från starten till slutet.
chart-cost_lines = Kostnadsposter
    .caption = Vad { $name } betalar per invånare och år, post för post, kronor i { $year } års priser
    .alt = Kostnadsposter per invånare i { $name } åren { $first_year } och { $last_year }.
chart-cost_lines-rest = Övriga poster
chart-cost_lines-total = Summa
chart-change = Ändring
chart-no-years = Inget år har räknats klart än.
chart-served = Utan största täkten
    .caption = Så stor del av behovet som får vatten när kommunens största täkt står stilla
    .alt = Andel av behovet som får vatten utan den största täkten, vid starten och i slutet.
chart-served-head = { $first_year } (ring) och { $last_year } (punkt)

chart-elections = Valen
    .caption = Tillit före valet (ring) och efter (punkt), 0–100
    .alt = Tillit mellan kommunerna före och efter varje val.
chart-elections-none = Det hölls inget val under spelet.
chart-elections-head = Valet { $year }
chart-elections-key = Strecket är det golv som mål, öppna böcker och rutiner har byggt mellan parter i ett samarbete.
chart-elections-floor = Golv { $floor }
chart-elections-written_goal = Med ett mål på papper
chart-elections-routines = Med gemensamma rutiner
chart-elections-spot = { $before } före, { $after } efter

chart-chains = Händelsekedjor
    .caption = Händelser som kom av ett svar på en tidigare händelse. Svaret i kursiv
    .alt = Kedjor av händelser.
chart-chains-none = Inget svar ledde till en ny händelse. { $count ->
    [0] Det kom inga händelser alls.
    [one] Det kom en händelse.
   *[other] Det kom { $count } händelser, var och en för sig.
}
chart-chains-round = Runda { $round }
chart-chains-owners = { $count } kommuner
chart-chains-link = { $first }, svaret { $answer } ledde i runda { $round } till { $then }.

chart-ways = Form och arbetssätt
    .caption = Hur parterna arbetade inom formen, och hur det gick med tilliten mellan dem
    .alt = Tillit mellan parter i ett samarbete, före det första avtalet och i slutet.
chart-ways-none = Ingen gick in i något samarbete, så formen prövades aldrig.
chart-ways-form = Form
chart-ways-dialogue = Tid för varandra
chart-ways-routines = Rutiner
chart-ways-open_books = Öppna böcker
chart-ways-trust = Tillit
chart-ways-key = Tid för varandra är den minsta av parternas insatser. Rutiner och öppna böcker räknas som andelen av åren då båda höll på dem.

chart-boundaries = Gränserna
    .caption = Hur mycket av gränsen som har lösts upp, 0–100, från starten till slutet
    .alt = Läget år { $year }, där 0 är en hel gräns och 100 ingen.

chart-keys = Fördelningsnycklar
    .caption = Vad nyckeln flyttar, kronor per invånare och år. Plus: betalar mer än de egna kostnaderna
    .alt = Vad varje nyckel hade flyttat till eller från varje kommun, kronor per invånare och år.
chart-keys-none = Ingen drev något gemensamt, så det fanns ingenting att fördela.
chart-keys-key = Färg har den nyckel som gällde: { $used }. De andra är de spelade åren fördelade på nytt. Överföringsledningar ligger kvar som avtalat.
chart-keys-spot = { $moved } över alla år, { $other } mot det som gällde

chart-coordination = Samordning på hemmaplan
    .caption = Samordning med den egna planeringen, gatorna och bostäderna, 0–100. Ring: en samordnare fanns
    .alt = Samordning med den egna samhällsbyggnaden.
chart-coordination-joint = gemensam drift
chart-coordination-liaison = En samordnare mot planeringen fanns

chart-steps = Steg som togs och inte togs
    .caption = Steg som varje par av kommuner tog, försökte ta eller aldrig satte ord på
    .alt = Steg mellan varje par av kommuner.
chart-steps-taken = taget
chart-steps-fell = { $count ->
    [one] föreslogs en gång
   *[other] föreslogs { $count } gånger
}
chart-steps-untried = ingen föreslog
chart-steps-not_in_level = –

chart-from-to = { $name }: från { $first } till { $last }.

## Rapporten
report-title = Eftersnack: { $level }
report-lead = En berättelse i siffror om spelet ni spelade, { $years }. Alla belopp är i { $year } års priser. Varje tal går att räkna fram ur tabellerna bredvid.
report-table = Tabellen bakom
report-tables = Tabeller
report-columns = Vad kolumnerna betyder
report-column = Kolumn
report-label = Benämning
report-unit = Enhet
report-file = Fil
report-agreements = Avtalen
report-no-agreements = Inga avtal kom till stånd.
report-agreement = { $year }: { $step } mellan { $members }. { $form }, fördelning: { $key }.
report-yes = ja
report-no = nej

unit-of = { $unit ->
    [id] id
    [text] text
    [number] antal
    [year] år
    [sek] kr
    [sek_per_resident_year] kr per invånare och år
    [share] andel 0–1
    [percent] procent
    [of_hundred] 0–100
    [metres] m
    [per_km_year] per km och år
   *[yes_no] ja eller nej
}

table-promises = Löften
table-cost_by_year = Kostnad och löfte per år
table-trust = Tillit per runda
table-trust_lines = Allt som rörde tilliten
table-outcomes = Nyckeltal per runda
table-elections = Valen
table-chains = Händelser och vad de kom av
table-ways = Arbetssätt inom formen
table-boundaries = Gränserna per runda
table-keys = Nycklarna
table-cost_lines = Kostnadsposter
table-coordination = Samordning på hemmaplan
table-steps = Steg

column-municipality = Kommun
column-pair = Par
column-round = Runda
column-year = År
column-made_year = Löftet gavs
column-reworked = Omprövat, gånger
column-base_sek = Kostnad då löftet gavs
column-promised_change = Lovad ändring
column-aim_year = Löftet gäller år
column-aim_sek = Lovad kostnad det jämförda året
column-compared_year = Jämfört år
column-gap_sek = Glapp
column-gap_share = Glapp mot löftet
column-promised_sek = Lovat det året
column-steps = Antal steg tagna
column-line = Rad i liggaren
column-stock = Vad som rördes
column-subject = Vem det gäller
column-amount = Ändring
column-after = Efter
column-before = Före
column-cause = Orsak
column-reference = Hänvisning
column-by = Av vem
column-floor = Golv
column-change = Ändring
column-partners = Parter i samarbete
column-written_goal = Mål på papper
column-routines = Gemensamma rutiner
column-open_books = Öppna böcker
column-dialogue = Tid för varandra
column-form = Form
column-years = År
column-trust_before = Tillit före
column-trust_last = Tillit sist
column-id = Id
column-card = Kort
column-owners = Vem det rörde
column-answers = Svar
column-origin = Kom av
column-origin_response = Svaret som ledde hit
column-cost_key = Nyckel
column-moved_sek = Flyttat av nyckeln
column-in_force_sek = Flyttat av nyckeln som gällde
column-difference_sek = Skillnad
column-difference_per_resident_sek = Skillnad per invånare
column-when = Första eller sista året
column-sek = Belopp
column-per_resident_sek = Per invånare
column-lost = Förlorat i rundan
column-worst_cause = Största orsak
column-joint_operation = Gemensam drift
column-liaison = Samordnare
column-step = Steg
column-proposals = Förslag
column-state = Vad det blev

## Siffrorna bredvid bilden
debrief-from-to = { $first } till { $last }
debrief-figure-cards = Händelser
debrief-figure-linked = Kom av ett tidigare svar
debrief-figure-waiting = På väg när spelet tog slut
debrief-figure-most = som mest { $value }
debrief-figure-borders = { $taken } av { $count } gränser

## Omspelet med samma tur
chart-promise-alone = Var för sig { $amount }
chart-promise-estimate = uppskattning – inget bevis
chart-promise-alt-alone = Hade ingen gått ihop hade det enligt en uppskattning blivit { $amount }.
debrief-estimate-alone = ”Var för sig” är spelet omspelat med samma tur och samma beslut, men utan avtal. Uppskattning – inget bevis.
