# Mallar för den bana som görs av en EPANET-fil. { $region }, { $paper } och kommunerna { $a } och { $b } får sina namn vid importen.

made-title = Trakten kring { $a }
made-aim = { $count } kommuner, ett vatten: ett ledningsnät från verkligheten, delat mellan grannar. Hur långt vill ni gå tillsammans?
made-region = { $a }trakten
made-paper = { $a } Tidning
made-note-tagged = Ett område med eget namn i nätets fil.
made-note = Del { $part } av nätet. Namnet är påhittat.

made-paper-1 =
    .headline = Samma vatten, { $count } taxor
    .text = Ledningarna mellan kommunerna stängdes för länge sedan och ingen minns varför. I { $a } finns ventilnyckeln i receptionen.
    .letter = Jag bor precis vid kommungränsen. Grannens vatten är billigare och mitt är bättre. Vi har aldrig pratat om saken.
    .signature = Gränsbo i { $b }
made-paper-2 =
    .headline = Tre sökande till tjänsten – två tackade nej
    .text = { $b } har sökt en rörnätsingenjör sedan i våras. Under tiden svarar vaktmästaren på larmen.
    .letter = Alla säger att vatten är viktigt. Ändå är det ingen som vill ha jour på julafton.
    .signature = Pensionerad maskinist
made-paper-3 =
    .headline = Läckan var större än budgeten
    .text = En ledning från femtiotalet gav vika under Storgatan i { $a }. Den stod inte på listan över dåliga ledningar, för någon lista fanns inte.
    .letter = Man gräver, lagar och asfalterar. Sedan kommer fibern och gräver på samma ställe. Kan de inte ringa varandra?
    .signature = Trött på koner
made-paper-4 =
    .headline = Bygglov klart, vattnet dröjer
    .text = { $b } har sålt 40 tomter. Planenheten och va-enheten sitter i samma hus men på olika våningar.
    .letter = Vi har ritning, bank och barnvagn. Det enda som fattas är en kran.
    .signature = Blivande granne
made-paper-5 =
    .headline = Sommaren då slangen fick vila
    .text = Grundvattnet i { $region } ligger under det normala. Bevattningsförbud råder på den ena sidan av gränsen men inte på den andra.
    .letter = Min gräsmatta är gul och grannens är grön. Det är bara en häck emellan. Och tydligen en kommungräns.
    .signature = Rättvisa nu
made-paper-6 =
    .headline = Ny nämnd, gamla frågor
    .text = Efter valet är hälften av ledamöterna nya. Den som visste vad som var sagt om samarbetet flyttade i augusti.
    .letter = Fråga inte vem som har lovat vad. Fråga var det står.
    .signature = F.d. nämndsekreterare
made-paper-7 =
    .headline = Reservvattnet övades: räckte till lunch
    .text = Beredskapsövningen i { $region } gick bra, enligt den som ledde den. Tankbilarna kom fram, i två fall till rätt kommun.
    .letter = Jag har tio liter på hyllan. Hur många har kommunen?
    .signature = Förberedd i { $a }
made-paper-8 =
    .headline = Ingen märkte något – ett gott betyg
    .text = Det kom vatten i { $region } hela året. { $paper } sökte den ansvariga för en kommentar men fick höra att det är flera.
    .letter = Tack till er som lagade läckan på nyårsafton. Jag såg inte vilken kommun ni kom från, och det spelade ingen roll.
    .signature = En nöjd abonnent

made-trainer =
    # { $title }: för handledaren

    Banan är gjord av en EPANET-fil ({ $file }). Ledningsnätet är verkligt i så måtto att rör, höjder, förbrukning, pumpar och ventiler kommer ur filen. Kommunerna och deras namn, invånare och ekonomi är påhittade eller uppskattade. Vad som gjordes med filen står i import-report.txt i samma mapp.

    Märkning i texten: **[F]** föreläsningens påstående, **[R]** forskning eller branschens siffror, **[A]** ett antagande i modellen.

    ## För vilka
    { $smallest }–{ $largest } lag om 2–5 personer, en dator per lag. Tomma kommuner spelas av datorn. Kommer filen från deltagarnas egen trakt: säg tidigt att gränserna i spelet inte är de verkliga, och låt helst ingen spela sin egen del.

    ## Så lång tid tar det
    Åtta rundor om två år. På 60 minuter hinner ni fyra rundor, på 120 minuter fem, på 180 alla åtta. Minst en tredjedel av tiden är eftersnack. **[R]**

    ## Innan ni börjar
    1. Dela ut kommunerna:
    { $municipalities }
    2. Låt lagen rangordna de fyra värdena på ett papper: råd att betala, säkert vatten, de som kommer efter, bestämma själva.
    3. Ställ samma snabbfråga före och efter: *Vad kommer vattnet att kosta om tio år om vi samverkar, jämfört med om vi inte gör det?*

    ## Att säga
    - ”Ni är inte era titlar i dag. Ni är kommunen.”
    - ”Spelet räknar. Ni förhandlar, och det gör ni i rummet, inte på skärmen.”
    - ”Skriv vad ni väntar er när ni skriver under. Det kommer tillbaka.”
    - Vid val: ”En i varje lag byter stol nu. Ta inte med några papper.”

    ## Att hålla ögonen på
    | När | Vad som brukar hända | Vad det visar |
    |---|---|---|
    | Runda 1–2 | Alla vill spara och lovar lägre kostnad. | Förväntan före samverkan **[F]** |
    | Runda 3–4 | Första uppföljningen: dyrare än lovat. | Glappet prövar tilliten **[F]** |
    | Efter val | Tilliten sjunker utan att någon gjort fel. | Nya personer på nya poster **[F]**; hur mycket är antaget **[A]** |
    | Runda 5–8 | Den som var ensam ser billig ut, tills något stort händer. | Eftersatt underhåll är långsamt och syns inte **[R]** |
    | Sent | Sammankopplade nät klarar sig utan den största täkten. | Gränser behöver lösas upp **[F]**; vattnet är räknat i EPANET |

    ## Ärligt om modellen
    - Invånarna är räknade ur förbrukningen i filen, 165 liter per person och dygn med all annan användning **[A]**.
    - Ledningarnas ålder och material följer av filen där den säger något, annars av deras råhet **[A]**.
    - Egna täkter har lagts till där nätet delades, så att varje kommun kan börja ensam **[A]**.
    - ”Vad hade hänt annars” är en uppskattning, inget bevis.

    ## Eftersnack
    1. Hur känns det just nu? Ett ord var.
    2. Vad lovade ni varandra, och vad blev det?
    3. När föll tilliten? Vem märkte det?
    4. Vad fick ni för pengarna?
    5. Vad överlevde valet, och varför just det?
    6. Vilken lösning skapade nästa problem?
    7. Spelade formen någon roll?
    8. Vilken gräns höll emot längst: den fysiska, den geografiska eller den mentala?
    9. Vem vann på det och vem betalade?
    10. Vad förlorade ni hemma medan ni samverkade utåt?
    11. Vad tog ni för givet?
    12. Vad är det första ni gör på måndag?
