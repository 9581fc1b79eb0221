# Hela resan: namn, berättelse och tidningens förstasidor, en för varje runda.

level-title = Hela resan
level-aim = Fem kommuner mellan skogen och havet, sexton år och alla fyra stegen. Hur långt vill ni gå tillsammans, och vad gör det med er?
level-region = Sundatrakten
level-paper = Sundabladet
level-story = Sundatrakten är vad de fem kallas på väderkartan. Själva säger de vad kommunen heter. Ljungsjö, Tallmo och Granåker har räddningstjänst och hockeyserie ihop. Skärnäs var en del av Sundhamn tills man röstade sig ut 1991, och akuten i Ljungsjö flyttade till Sundhamn utan att någon i Ljungsjö minns att de blev tillfrågade. Under alltihop ligger ledningar från en tid då alla byggde för att växa.

municipality-sundhamn = Sundhamn
    .note = Staden. Stora verk från 1966, kö till planavdelningen och gammalt gjutjärn under gatorna.
municipality-skarnas = Skärnäs
    .note = Kusten. Tre gånger så många i juli som i februari, och stolt över att styra själv.
municipality-granaker = Granåker
    .note = Inlandet vid ån. Mejeriet lade ned, men halva vattenverket byggdes för det och står kvar.
municipality-ljungsjo = Ljungsjö
    .note = Vid sjön. Pendlare, ett bruk som är borta och en kommun med egen vilja.
municipality-tallmo = Tallmo
    .note = Minst av de fem. Traktens bästa vatten i åsen, och tre som vet var ventilerna sitter.

paper-1 =
    .headline = Badplatsen flyttad – sjön följde inte med
    .text = Ljungsjön står 60 centimeter under det normala för tredje året. Bryggan i Näset har fått hjul, och klimatrådet en ny ordförande.
    .letter = Jag är 74 år och har aldrig vattnat gräsmattan. Den har ändå alltid varit grön. Numera är det jag som är brun. Vem ansvarar?
    .signature = Rune, Ljungvik

paper-2 =
    .headline = Fem kommuner, en rörkrok – och den är utlånad
    .text = Rörmaterial tar 14 månader att få hem. I Granåker ligger en pall som ingen har beställt, och fyra grannar har hört sig för.
    .letter = Man lägger tolv miljoner på rör som ingen ser, men hundrastgården vid Åsen har inte fått nytt staket. Prioritera rätt!
    .signature = Hundägare med minne

paper-3 =
    .headline = Utlyste tjänsten elva gånger – anställde pensionären
    .text = Det finns 400 lediga tjänster inom va i landet och noll sökande i Tallmo. ”Vi har ju tystnaden”, säger kommunalrådet.
    .letter = Min dotter är rörnätsingenjör i storstan. Hon skulle gärna flytta hem, men inte till tre jourveckor i månaden. Räkna ut det själva.
    .signature = Mor i Fallet

paper-4 =
    .headline = Inflyttad familj fick tomt – men ingen servis
    .text = Sundhamn växer med ett kvarter om året och planerar för två. Ledningen under Hamngatan är från 1928 och har inte blivit tillfrågad.
    .letter = Förr byggde man först vatten och sedan hus. Nu bygger man först en visualisering. Den är mycket fin, det springer barn i den.
    .signature = F.d. byggnadsinspektör

paper-5 =
    .headline = Räkningen lika stor – lönen hälften
    .text = Var femte hushåll i delar av Ljungsjö har fått påminnelse på va-avgiften. Taxan är densamma i villan vid sjön som i trean på Bruksgatan.
    .letter = Tala inte om för mig att vatten är billigt. Det är billigt för den som har pengar. Det är så det brukar vara.
    .signature = Undersköterska, Ljungsjö

paper-6 =
    .headline = Vattenmätaren skickade meddelande – till fel kommun
    .text = De nya digitala mätarna fungerar som de ska, utom i Skärnäs, där 300 sommarstugor nu avläses som en simhall i Norrås.
    .letter = Jag har fått en app, ett lösenord och en kod. Vattnet kom förr utan inloggning.
    .signature = Astrid, Fyrvik

paper-7 =
    .headline = Hela skolan drack ur kåsa: beredskapsveckan i bilder
    .text = Övningen visade att nödvattentankarna räcker till 40 procent av invånarna. Vilka 40 procent står inte i planen.
    .letter = I kriget hade vi brunn. Nu har vi en broschyr. Jag har sparat båda hinkarna.
    .signature = Karl-Erik, Moskog

paper-8 =
    .headline = Ingenting hände i går – läs mer på sidorna 4 till 9
    .text = Det kom vatten ur kranen, i alla fem kommunerna, hela dagen. Redaktionen har sökt ansvariga för en kommentar.
    .letter = Jag vill bara tacka den som lagade läckan vid Mosås på juldagen. Jag såg inte vilken kommun det stod på bilen, det var för mörkt.
    .signature = Tacksam
