# Skärgården: namn, berättelse och tidningens förstasidor, en för varje runda.

level-title = Skärgården
level-aim = En stad, en ö, en fjärd och en skog. Fyra små organisationer, fjorton år och somrar då allt händer på en gång. Kan ni sköta vattnet ihop utan att någon känner sig uppköpt?
level-region = Fjärdlandet
level-paper = Fjärdposten
level-story = År 1971 lades Ejderö in i Lotshamn. Tolv år senare röstade ön sig ut, med 61 rösters övervikt, och tog med sig färjeläget. År 1998 föreslog utredningen Kustvatten 2000 en gemensam va-organisation. Den är på 340 sidor och föll på var kontoret skulle ligga. År 2009 köpte de fyra en slamsugningsbil ihop. Den finns kvar, är omtyckt och står alltid hos någon annan. Under tiden har somrarna blivit torrare, gästerna fler och de som kan näten färre.

municipality-lotshamn = Lotshamn
    .note = Staden vid kusten. Hamnen blev bostadsrätter, men under kajen ligger gjutjärnet kvar.
municipality-fjardnas = Fjärdnäs
    .note = Vid fjärden. Verket byggdes för en semesterby som aldrig kom, och det har man inte glömt.
municipality-kolhult = Kolhult
    .note = Inlandet. Järnbruket lade ned 2003. Sjön är ren, skogen är stor och de unga flyttar.
municipality-ejdero = Ejderö
    .note = Ön. Fem gånger så många i juli som i februari, två brunnar och ett eget avsaltningsverk.

goal-text-somrarna = Det ska finnas vatten i kranen på Ejderö i juli och i Kolhult i februari, och någon som svarar när det inte finns.

paper-1 =
    .headline = Slamsugaren återfunnen – stod i Lotshamn
    .text = Bilen som kommunerna äger ihop eftersöktes i elva dagar. Den stod på sin plats. ”Det var där ingen letade”, säger Kolhults gatuchef.
    .letter = Man talar om samverkan. Vi har samverkat om en lastbil i arton år, och ännu vet ingen vem som har reservnyckeln.
    .signature = En som har den, Fjärdnäs

paper-2 =
    .headline = Midsommar: tolv tusen gäster, en person i jour
    .text = Ejderös driftchef heter Gun och är den enda som svarar. Redaktionen ringde klockan 02.14. Hon svarade.
    .letter = Vi som har haft sommarhus här i fyra generationer betalar samma taxa som de bofasta fast vi bara är här när det saknas vatten. Det är inte rimligt.
    .signature = Fjärde generationen, Söderö

paper-3 =
    .headline = Ny ordförande fick pärm – saknar sidorna 40 till 90
    .text = Efter valet har tre av fyra kommuner nya namn på posterna. Det som var överenskommet minns de som inte är kvar.
    .letter = Jag röstade för förändring. Nu ser jag i protokollet att man ska ”återuppta dialogen”. Den förra var väl inte färdig?
    .signature = Väljare i Åbro

paper-4 =
    .headline = Brunaste sommaren sedan 1955 – bofinkarna har slutat bada
    .text = Fågelbaden är torra, Kolsjön är låg och i Norrhamn har någon låst utekranen med hänglås och skrivit ”Förlåt”.
    .letter = I Kolhult finns det en hel sjö, men här ute ska vi duscha i två minuter. Har de funderat på att sjön kanske inte är deras?
    .signature = Nyduschad, Östervik

paper-5 =
    .headline = Va-taxan upp, vattnet ner: ”Var tog pengarna vägen?”
    .text = De ligger under Storgatan, svarar ingenjören, som har karta. Frågan återkommer i nästa nummer.
    .letter = Vi blev lovade att det skulle bli billigare tillsammans. Min räkning har bara blivit ensammare.
    .signature = Pensionär, Skogby

paper-6 =
    .headline = Två bilar på samma läcka – en från varje kommun
    .text = ”Vi hann laga den åt varandra”, säger personalen. Det är första gången på 54 år som en Lotshamnsbil har stått på Ejderö utan att någon ringt tidningen. Nu ringde de ändå.
    .letter = Han som grävde vid oss hade Lotshamn på ryggen men var mycket trevlig. Jag bjöd på kaffe. Jag har inte sagt det till svärfar.
    .signature = Gift in på ön

paper-7 =
    .headline = Sista båten gick – vattnet kom i alla fall
    .text = Storm i tre dygn, inga färjor och fyra kommuner i mörker. Det var tryck i kranarna hela tiden. Redaktionen söker fortfarande en vinkel.
    .letter = Rättelse: Den 8 juli 1994 skrev jag här att Lotshamn aldrig mer skulle få låna min slang. De får det nu.
    .signature = Sven-Olof, Fyren
