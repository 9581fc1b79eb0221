# Slätten mot havet: namn, berättelse och tidningens förstasidor, en för varje runda.

level-title = Slätten mot havet
level-aim = Åtta kommuner på en slätt. Fyra har ett gemensamt bolag, fyra tackade nej. Vem investerar med vem, och vad blir det av dem som står utanför?
level-region = Kornslätten
level-paper = Kornslättens Dagblad
level-story = Utredningen om de åtta började 2015, kostade fjorton miljoner och skulle undertecknas en fredag. På torsdagskvällen hoppade Kvistinge av, med lila reservpenna; före midnatt hade Sandhaga, Torvhamn och Hallaskog gjort likadant. De fyra som var kvar bildade Kornvatten AB, 2021, och året därpå började lagen arbeta utan kommungräns. Fem procent billigare var löftet, sju i Mölleryd och Rävlinge. Det blev bättre, och det blev dyrare. Slätten minns mer än så. Torrsommaren 1976 borrade Kornstad sina södra brunnar, och källan i Klockhult sinade samma höst; ingen har bevisat något. Fiskauktionen flyttade från Torvhamn till Kornstad 1988, och konservfabrikerna efter. Torvhamn firar ändå Auktionens dag, med fyrverkeri och utan fisk.

goal-text-kornvatten = Nästa generation ska slippa fråga varför vi väntade.

municipality-kornstad = Kornstad
    .note = Staden vid åmynningen. Hamn, högskola, ytvatten och gammalt järn under centrum. Med i bolaget.
municipality-akerslov = Åkerslöv
    .note = Pendlarorten. Bygger vid stationen, med ett verk från 1972 för en nystad som aldrig kom. Med i bolaget.
municipality-molleryd = Mölleryd
    .note = Mitt på slätten. Betor, korn och brunnar som känner av varje gödselspridning. Med i bolaget.
municipality-ravlinge = Rävlinge
    .note = Bruksorten. Sockerbruket lade ned, men dess halva av verket står kvar. Med i bolaget.
municipality-sandhaga = Sandhaga
    .note = Badkusten. Golf, villor och låg skatt, och dubbelt så många i juli. Utanför.
municipality-hallaskog = Hallaskog
    .note = Åsen i norr. Klar sjö, mycket skog och en källa som sinade en gång. Utanför.
municipality-torvhamn = Torvhamn
    .note = Hamnen. Fiskauktionen flyttade till Kornstad, men konservfabrikernas stora rör blev kvar. Utanför.
municipality-kvistinge = Kvistinge
    .note = Gränsbygden. Regementet lades ned, vattnet det drack finns kvar. Utanför, med lila penna.

paper-1 =
    .headline = Lila pennan funnen: såld på auktion för 340 kronor
    .text = Pennan som avslutade utredningen om de åtta gick till en anonym köpare. Kornvatten AB dementerar.
    .letter = Jag har räknat på de fjorton miljonerna. Det är elva kronor per ord, och de flesta orden var ”fortsatt”.
    .signature = Revisor i glesbygd, Hallaskog

paper-2 =
    .headline = Nittio sköna dagar i rad – ån gick i pension
    .text = Kornån kan passeras i tofflor vid Tvååkra. SMHI talar om nederbördsbrist, campingen i Sandhaga om rekordår.
    .letter = Grannen vattnar klockan tre på natten för att ingen ska se. Jag vet det, för det är då jag vattnar.
    .signature = Ärlig villaägare

paper-3 =
    .headline = 900 bostäder klara för inflyttning – kranarna kommer i vår
    .text = Åkerslövs nya stadsdel har perrong, bibliotek och en tillfällig vattentank. Tanken har fått flest besök.
    .letter = Vi köpte radhus med kvällssol och sjöutsikt. Sjön var ett läckage, men det var fint så länge det varade.
    .signature = Familj på Perrongvägen

paper-4 =
    .headline = Fiskauktionen tillbaka i Torvhamn – som escape room
    .text = Hamnen firar fyrtiofem år utan fisk. Verket som byggdes för konserverna går på en fjärdedel, och va-taxan höjs med elva procent.
    .letter = Min far landade sillen och min mor rensade den. Nu går samma grova rör till fyra kaféer. De serverar mycket små koppar.
    .signature = Född vid kaj 3

paper-5 =
    .headline = Fick fel faktura i tre år – betalade ändå
    .text = Var sjätte abonnent på slätten vet inte vem som äger ledningen utanför huset. Det gör inte alla ägare heller.
    .letter = Jag ringde kommunen som skickade mig till bolaget som skickade mig till kommunen. Till slut svarade någon. Det var min svåger. Han jobbar på båda.
    .signature = Kund nummer 4711, Rävlinge

paper-6 =
    .headline = Hackare tog över pumpstation – skrev vänligt brev
    .text = Den okände påpekade att lösenordet var ”sommar2019”. Det är nu bytt till ”sommar2037”.
    .letter = På regementets tid stod det en vakt vid vattnet i Kvistinge. Han gjorde ingenting på fyrtio år. Så vet man att det fungerade.
    .signature = Furir, avsked med pension

paper-7 =
    .headline = Fjorton tog examen – sjutton kommuner stod i kö
    .text = Va-tekniker är slättens mest eftertraktade yrke. På skolgården i Kornstad bjöds på jobb, lägenhet och i ett fall en segelbåt.
    .letter = Min son frågade vilken kommun han borde söka till. Jag sa: den där någon äter lunch samtidigt som du.
    .signature = Mamma till en eftertraktad

paper-8 =
    .headline = Åtta kommunalråd drack ur samma karaff
    .text = Ingen kunde smaka vems det var. Juryn från Hallaskog lämnade in en reservation, med blå penna.
    .letter = Mitt barnbarn frågade varför det står åtta namn på brunnslocken men bara ett vatten. Jag sa att det är en lång historia. Hon sa att den kan väl ta slut nu.
    .signature = Farfar, Stävlöv
