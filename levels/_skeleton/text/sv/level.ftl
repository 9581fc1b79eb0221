# Banans texter på svenska. Samma rader måste finnas i text/en, på engelska.

level-title = Ny bana
level-aim = Två kommuner vid en å. Skriv här vad banan handlar om, i en mening eller två.
level-region = Åbygden
level-paper = Åbladet
level-story = Skriv här det som hände innan spelet börjar: vem som är osams med vem, vad man är stolt över och vad ingen pratar om.

municipality-asby = Åsby
    .note = Byn vid sjön, med de flesta invånarna och de äldsta rören.
municipality-beby = Beby
    .note = Byn vid ån, som helst klarar sig själv.

# Tidningens förstasida, en för varje runda: rubrik, notis, insändare och vem som skrev den.
paper-1 =
    .headline = Två kommuner, en å
    .text = Vattnet rinner från Åsby till Beby och har aldrig frågat om lov.
    .letter = Varför står det ”Välkommen” på kommunskylten när ingen har frågat om jag ville åka dit?
    .signature = Förare i farten

paper-2 =
    .headline = Runda två
    .text = Skriv om något som kan ha hänt.
    .letter = Skriv en arg insändare.
    .signature = Arg men vänlig

paper-3 =
    .headline = Runda tre
    .text = Skriv om något som kan ha hänt.
    .letter = Skriv en arg insändare.
    .signature = Fortfarande arg

paper-4 =
    .headline = Runda fyra
    .text = Skriv om något som kan ha hänt.
    .letter = Skriv en arg insändare.
    .signature = Mindre arg

paper-5 =
    .headline = Runda fem
    .text = Skriv om något som kan ha hänt.
    .letter = Skriv en arg insändare.
    .signature = Eftertänksam

paper-6 =
    .headline = Runda sex
    .text = Skriv om något som kan ha hänt.
    .letter = Skriv ett tack.
    .signature = Tacksam

# Texter till exempelkortet i cards.toml. Kortet ger { $municipality } och { $cost }.
# card-algen =
#     .title = Älgen i tornet
#     .lead = En älg har gått in i vattentornets trapphus i { $municipality }. Omkring { $cost } kronor per invånare, säger jägaren.
#     .headline = Tog trapporna – hela vägen upp
# card-algen-skratta =
#     .title = Skratta och vänta
#     .text = Den går ner när den är hungrig.
# card-algen-laga =
#     .title = Laga låset, hos alla
#     .text = Grannarna har samma dörr och får samma lås.
