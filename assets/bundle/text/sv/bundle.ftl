# USB-mappen: vad startfilerna säger, LÄSMIG.txt och handledarens guide.

## Startfilerna
start-once = Spelet görs i ordning på den här datorn. Det tar någon minut och behövs bara en gång …
start-ready = Klart. Spelet öppnas.
start-fits = Mappen har inga delar för datorns Python. Installera Python { $advised } (64 bitar) och öppna startfilen igen. Den här mappen klarar Python { $pythons }.
start-failed = Spelet kunde inte göras i ordning ({ $reason }). Kontrollera att datorn har en halv gigabyte ledigt och öppna startfilen igen.
start-no-web = Spel i webbläsare följde inte med till den här datorn ({ $reason }). Allt annat fungerar.
no-python = Datorn saknar Python { $pythons }, som spelet behöver.
    Be den som sköter datorn att installera Python { $advised } (64 bitar) från python.org, eller öppna
    installationsfilen i mappen "python" om handledaren har lagt en där. Öppna sedan startfilen igen.
    Går det inte: skriv adressen på handledarens skärm i webbläsaren och spela där. Då behövs ingenting.

## LÄSMIG.txt
read-me =
    GRÄNSLÖST
    Ett spel om vattnet och gränserna mellan kommunerna

    Så börjar du
    1. Kopiera hela mappen till datorn, eller låt stickan sitta i.
    2. Öppna startfilen för din dator:
         Windows   start-windows.bat
         Mac       start-mac.command
         Linux     start-linux.sh   (i en terminal: sh start-linux.sh)
    3. Första gången görs spelet i ordning i din egen användarmapp. Det tar någon minut
       och behöver varken internet eller administratör. Nästa gång öppnas spelet direkt,
       också utan stickan i, om du kopierade mappen.

    Frågar Windows om filen får köras: välj "Mer information" och "Kör ändå".
    Säger Mac att filen inte kan öppnas: högerklicka på den och välj "Öppna".
    Frågar brandväggen om Python får ta emot anslutningar: svara ja, för privata nätverk.

    Vad datorn behöver
    Mappen passar { $systems } med Python { $pythons }.
    Saknas Python: installera { $advised } (64 bitar) från python.org. Välj "Add python.exe to PATH"
    i installationens första ruta. Det går utan administratör. Lägg gärna installations-
    filen i en mapp "python" bredvid den här filen, så finns den när ni är utan internet.
    { $web ->
        [yes] Datorer där inget får installeras: öppna adressen på handledarens skärm i webbläsaren.
       *[no] Den här mappen saknar spel i webbläsare; varje lag behöver en dator där spelet startar.
    }

    Leder du dagen?
    Läs "{ $guide }" (två sidor, skriv gärna ut dem). I mappen "{ $pages }"
    ligger en sida för varje bana: syfte, tidsplan, vad du kan säga och vad du kan fråga.

    Ta bort spelet
    Radera mappen "granslost" i din användarmapp (Windows: AppData\Local, Mac: Library/
    Application Support, Linux: .local/share). Där ligger också sparade spel.

    Mappen är { $megabytes } MB. Inget hämtas från nätet, varken nu eller under spelet.

## Guiden
guide-title = Gränslöst
guide-lead = Till dig som leder dagen
guide-file = Gränslöst: handledarens guide
guide-before = Före dagen
guide-before-1 = Prova själv, en vecka före
    .text = Öppna startfilen på din egen dator och spela ”Prova på tio minuter”. Läs sedan banans sida i mappen ”handledarsidor”.
guide-before-2 = Välj bana och tid
    .text = 60 minuter räcker till fyra rundor, 180 till en hel bana. Låt eftersnacket få minst en tredjedel.
guide-before-3 = En dator per lag, två till fem i laget
    .text = { $web ->
        [yes] Samma adress fungerar i webbläsaren för den som inte får installera något.
       *[no] Prova startfilen på varje dator. Python { $advised } ska finnas; det går att installera utan administratör.
    }
guide-before-4 = Fråga om nätet i lokalen
    .text = Får datorerna nå varandra? Gästnät säger ofta nej. Ta i så fall med en egen router; den behöver inget internet.
guide-before-5 = Prova i lokalen med två datorer
    .text = Led ett spel på den ena, anslut från den andra. Gör det dagen före, på samma nät och med projektorn i gång.
guide-before-6 = Två stickor, och Python på dem
    .text = Då går det fort vid borden. Lägg installationsfilen för Python { $advised } (python.org) i mappen ”python”, för den dator som saknar det.
guide-before-7 = Packa
    .text = Stickan, laddare, grenuttag, projektorkabel, nätverkskabel, papper, pennor och den här guiden.

guide-day = På dagen
guide-day-1 = Öppna ett spel
    .when = −30 min
    .text = ”Led ett spel”, välj bana, antal lag och språk. Skriv upp pinkoden här nedanför: med den kommer du tillbaka från vilken dator som helst.
guide-day-2 = Visa vägen in
    .when = −20 min
    .text = Anslut en dator vid projektorn som ”Projektor”, eller visa din egen skärm. Adress, kod och QR-kod syns från sista raden.
guide-day-3 = Lagen kommer in
    .when = −10 min
    .text = De skriver adress och kod, väljer kommun och ger laget ett namn. Låt ingen spela sin egen kommun. Tomma platser spelas av datorn.
guide-day-4 = Börja långsamt
    .when = Start
    .text = Gå igenom första rundan tillsammans. Sedan går spelet vidare när alla lag är klara. Du kan pausa, ge mer tid eller avsluta en fas.
guide-day-5 = Låt dem förhandla i rummet
    .when = Rundorna
    .text = Gå runt och lyssna. Ställ en snabbfråga, öppna ett gruppsamtal eller spela en händelse från din panel när det behövs.
guide-day-6 = Eftersnack
    .when = Sista tredjedelen
    .text = Spelet ställer frågorna med era egna siffror. Börja med känslan, sedan diagrammen, sist det ni gör hemma på måndag.

guide-write-down = Skriv upp
guide-address = Adress
guide-code = Kod
guide-pin = Pinkod

guide-nobody = När ingen kommer in
guide-nobody-lead = Gå uppifrån och ned. Oftast är det ett av de två första. Provfråga: kan en telefon på samma nät öppna adressen?
guide-drawing-trainer = Din dator
guide-drawing-network = Samma nät
guide-drawing-team = Lag
guide-drawing-no-internet = Inget internet behövs

guide-else = Om något annat händer
guide-else-1 = Ett lag tappar nätet
    .text = Vänta. Datorn kommer tillbaka av sig själv till samma plats, med det laget hade skrivit.
guide-else-2 = Ett lags dator går sönder
    .text = Välj laget i din panel och ”Frigör platsen”. Anslut från en annan dator med samma kod; allt laget beslutat finns kvar.
guide-else-3 = Din egen dator stannar
    .text = Starta spelet igen, ”Led ett spel” och ”Fortsätt”. Allt är som det var, och lagen kommer tillbaka av sig själva.
guide-else-4 = Tiden räcker inte
    .text = Avsluta spelet i förtid hellre än att korta eftersnacket. Eftersnacket blir lika fullständigt.

guide-call = Vem ringer vi?
guide-call-lead = Fyll i före dagen.
guide-call-1 = Nätet och datorerna (it-stöd)
guide-call-2 = Lokalen, projektorn, nycklarna
guide-call-3 = Den som beställt dagen
guide-call-4 = En kollega som lett spelet förut
guide-call-name = Namn
guide-call-phone = Telefon
guide-call-in-game = Lagen behöver inget nummer: knappen ”Be handledaren komma” finns på varje skärm, och din panel visar vem som väntar.
guide-after = Efteråt: hämta rapporten i eftersnacket, med sidor, diagram och tabeller att ta med hem. Inga personnamn behövs i spelet.
guide-page = { $page } av 2
