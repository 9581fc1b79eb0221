# Pendlarringen: namn, berättelse och tidningens förstasidor, en för varje runda.

level-title = Pendlarringen
level-aim = En stad och sju grannar som växer, krymper och jämför sig med varandra. Sexton år, tusentals bostäder och för få som kan rita rör. Hur delar åtta kommuner på arbetet när den ena är störst?
level-region = Almentrakten
level-paper = Almbladet
level-story = Vid sammanläggningen 1974 skulle alla åtta bli Storalmköping. Ängslunda klarade sig på en rösts marginal, och sedan ville ingen annan heller. År 1989 fick Almköping igenom ett vattenskyddsområde i Sjövallas halva av sjön; motorbåtarna fick läggas upp, och det talas det fortfarande om. Ringvatten AB bildades av fyra kommuner 2006 och lades ned 2011, när man kom till frågan om vem som skulle betala konsulten. Sedan dess har sextusen om dagen tagit tåget in till staden, och ingen har tagit upp saken igen. Förrän nu.

municipality-almkoping = Almköping
    .note = Staden. Verk vid sjön, gator som grävs upp en gång per sekel och ringens enda fulltaliga plankontor.
municipality-sjovalla = Sjövalla
    .note = Vid sjön. Villor, båtplatskö och en åsikt om vattenskyddsområdet.
municipality-tegelby = Tegelby
    .note = Längs järnvägen. Radhus, barnvagnar och en ny skola om året.
municipality-hedsta = Hedsta
    .note = Den nya stationen. Planen säger 20 000 invånare, vattenverket säger 13 000.
municipality-lundaryd = Lundaryd
    .note = Textilorten. Vatten nog för tre spinnerier, varav inget finns kvar.
municipality-kvarnfors = Kvarnfors
    .note = Uppströms. Pappersbruket tog med sig jobben 2011 och lämnade rören.
municipality-angslunda = Ängslunda
    .note = Ekar, golf och egen vilja. Slapp sammanläggningen 1974 med en röst.
municipality-malaryd = Målaryd
    .note = Gårdar och en lång väg. Flest meter rör per invånare och minst folk att sköta dem.

goal-text-ringen = Den som flyttar inom ringen ska inte behöva fråga om ledningarna håller, och den som flyttar hit om trettio år inte heller.

paper-1 =
    .headline = Ringen sluten: åtta kommuner åt lunch vid samma bord
    .text = Bordet var runt på Ängslundas begäran. Notan delades i åtta lika delar, vilket Målaryd har bett att få återkomma till.
    .letter = Sist man bildade bolag om vattnet räckte det till en logotyp. Jag har kvar paraplyet. Det läcker.
    .signature = F.d. aktieägare, Lundaryd

paper-2 =
    .headline = Hedsta växte ur sitt vattenverk – en torsdag
    .text = Klockan 07.10 duschade fler än verket är byggt för. Kommunen ber den som kan att duscha på jobbet, i Almköping.
    .letter = Vi flyttade hit för lugnet och pendeltåget. Nu får vi betala för att andra också vill ha lugnet. Stäng dörren efter oss!
    .signature = Nyinflyttad sedan 2019

paper-3 =
    .headline = ”Vi har alltid samverkat”, säger alla – var för sig
    .text = Almbladet frågade de nya kommunalråden. Åtta svarade ja, fyra kunde ge ett exempel och tre angav samma brandbil.
    .letter = Min man jobbar på va i Kvarnfors och min syster i Almköping. De har aldrig setts, utom på vårt bröllop, och då talade de om ventiler hela kvällen.
    .signature = Hon som bjöd upp

paper-4 =
    .headline = Rör i vägen för rör: grävde upp varandras skyltar
    .text = På gränsen mellan Tegelby och Almköping låg två ledningar en meter isär, lagda samma år av samma firma. Ingen av kommunerna visste om den andras.
    .letter = Gatan utanför oss har grävts upp fyra gånger på två år. Jag föreslår en dragkedja.
    .signature = Boende på Stationsgatan

paper-5 =
    .headline = 400 lägenheter klara – inflyttning när planen är det
    .text = Husen står där, kranarna är monterade och anslutningspunkten ligger i en annan förvaltning. ”Vi har varit fokuserade på samarbetet med grannkommunerna”, säger plan- och exploateringschefen.
    .letter = Kommunen är mycket duktig på att prata med andra kommuner. Kan någon av dem be min att svara i telefon?
    .signature = Står i kö, Rosenhill

paper-6 =
    .headline = Ängslunda röstade – med en rösts marginal, som vanligt
    .text = Fullmäktige satt till halv två. Ledamoten som fällde avgörandet hade åkt tåg hem, somnat och vaknat i Hedsta. ”Det ser likadant ut där”, säger hon.
    .letter = Jag har varit emot Almköping sedan 1974. Nu upptäcker jag att han som lagar vår läcka är därifrån. Ska man behöva börja om vid min ålder?
    .signature = Greta, 91, Hagby

paper-7 =
    .headline = Almen har aldrig varit så klar – ingen tar åt sig äran
    .text = Siktdjupet är det bästa på sextio år. Almbladet har ringt åtta kommuner. Alla hänvisade till de andra.
    .letter = I somras badade jag i skyddsområdet. Det var förbjudet och alldeles underbart. Hälsa dem som sköter det.
    .signature = Badkruka, Sjövalla

paper-8 =
    .headline = Tåget stod still i fyra timmar – alla visste varifrån vattnet kom
    .text = Sexhundra pendlare fick vatten på flaska ur en bil där ingen kunde läsa kommunnamnet, för det satt åtta klistermärken på dörren. Stämningen beskrivs som ovanligt god.
    .letter = I femton år har jag skrivit hit om vattnet. Nu har jag inget att klaga på, och det är en stor omställning. Jag övergår till cykelbanorna.
    .signature = Rättvisan, Tegelby
