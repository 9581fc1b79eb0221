# Längs älven: namn, berättelse och tidningens förstasidor, en för varje runda.

level-title = Längs älven
level-aim = Fem kommuner längs en älv har drivit sitt vatten ihop i fem år. Vågar ni investera ihop och koppla ihop näten?
level-region = Starrdalen
level-paper = Starrdalsbladet
level-story = Starrälven rinner genom alla fem och har aldrig frågat om lov. År 1961 dämdes den vid Starrfors, och Gammelbyn hamnade under magasinet; folket och kyrkklockan flyttade till Kvarnmo. En majnatt 2009 öppnades luckorna utan att någon ringde nedströms, och det stod vatten i fyrahundra källare. Ändå gick de ihop, 2021, när Kvarnmo bara hade en driftare kvar och han skulle fylla sextiofem. En gemensam nämnd med Ljusmora som värd, ett år senare gemensam drift. Sex procent billigare, stod det i beslutet, åtta i Vålnäs. Det blev färre nätter utan jour, kända rör och en högre räkning. Nu ligger nästa fråga på bordet.

goal-text-starrdalen = Samma trygga vatten från fjällen till sjön, och ingen ensam på jouren.

municipality-valnas = Vålnäs
    .note = Fjällen. 4 100 invånare, elvatusen bäddar och ett verk som byggdes för vecka nio.
municipality-starrfors = Starrfors
    .note = Dammen. Ström åt halva Sverige, en såg som lade ned och ett verk för en dubbelt så stor ort.
municipality-kvarnmo = Kvarnmo
    .note = Sidodalen. Minst av de fem, med dalens bästa vatten och längst minne.
municipality-ljusmora = Ljusmora
    .note = Tätorten. Sjukhuset, nämndens värdkommun och gammalt gjutjärn under Storgatan.
municipality-sundange = Sundänge
    .note = Slättbygden vid Ängessjön. Sist i raden, vad som än släpps i älven.

paper-1 =
    .headline = Fem år med gemensamt vatten: ”Dyrare, men det svarar när man ringer”
    .text = Sex procent billigare skulle det bli. Nämndens ordförande hänvisar till omvärlden, som inte kunde nås för en kommentar.
    .letter = Jag har läst beslutet från 2021. Där står ordet ”besparing” elva gånger och ordet ”rör” två. Jag vill veta hur många rör man får för en besparing.
    .signature = Birgitta, Sundänge

paper-2 =
    .headline = Vecka nio: duschade i kö på fjället
    .text = Vålnäs har fler bäddar än dricksglas. Verket klarade sig, med en kopp till godo, och kommunen tackar de gäster som bastade i stället.
    .letter = Till er som tömmer badtunnan varje kväll: vattnet kommer från samma sjö som jag fiskar i. Röding trivs inte i tallbarrsdoft.
    .signature = Ivar, Sjöändan

paper-3 =
    .headline = Sommar utan snö i fjällen: Starrmagasinet nådde inte bryggan
    .text = Forskarna talar om en ny normal. Kraftbolaget talar om tillgång. Sundänge talar inte med Starrfors.
    .letter = I Gammelbyn syntes kyrkans trappa i augusti. Min mor konfirmerades där. Jag gick ned och satte mig en stund. Det var fint, men det var inte meningen.
    .signature = Elsa, 88, Kvarnmo

paper-4 =
    .headline = Flyttlasset gick åt fel håll – familj stannade kvar
    .text = Fyra av fem kommuner i dalen krymper. I Kvarnmo föddes nitton barn, och rören är dimensionerade för en fabrik.
    .letter = Man säger att vi är för få för att ha råd med vatten. Då undrar jag hur få man är när man har råd att vara utan.
    .signature = Pappa i Rismark

paper-5 =
    .headline = Ungdomsrådet kräver svar: ”Vi ska betala till 2090”
    .text = Avskrivningstiden på en ny ledning är femtio år. Ordföranden i fullmäktige är sjuttiofyra och lovade att ta med sig frågan.
    .letter = Min gymnasieklass räknade ut hur länge det tar att byta alla rör i den takt ni har nu. Det blir klart år 2413. Vi bokar ingen tårta.
    .signature = NA34, Ljusmora

paper-6 =
    .headline = Hela dalen på samma app: pumpen i Hån har 340 följare
    .text = Larmen från verken går numera till en gemensam skärm. En älg har utlöst elva av dem och fått ett eget namn i loggen.
    .letter = Förr ringde man till Gösta. Nu ska man välja mellan fyra knappar och inget av valen är Gösta.
    .signature = Inte emot utvecklingen

paper-7 =
    .headline = Strömlöst i tre dygn vid Sveriges största eluttag
    .text = Stormen tog ledningarna, inte dammen. Reservaggregaten räckte till två verk av fem, och listan över vilka två var från 2011.
    .letter = Vi bodde trettio meter från ett kraftverk och kokade kaffe på tändved. Det ni, det är beredskap.
    .signature = Hushåll med vedspis, Dammen

paper-8 =
    .headline = Badade i älven – alla fem lagen
    .text = Driftens sommarfest hölls vid Ängessjön. Man tävlade i ventilletning, och Vålnäs vann på en ventil som enligt ritningen ligger i Norge.
    .letter = Jag har bott vid älven i hela mitt liv och varit arg på någon uppströms i nästan lika många år. I våras ringde de innan de släppte på. Jag visste inte vad jag skulle säga. Så jag sa tack.
    .signature = Nils-Olof, Lillsund
