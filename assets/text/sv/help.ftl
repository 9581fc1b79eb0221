# Hjälpen: ”?” på varje skärm. Titel, vad man ser (.see), vad man gör (.do).

help-page-screen = Den här skärmen
help-page-keys = Tangenter
help-page-words = Ordlista
help-see = Det här syns
help-do = Så gör man
help-open = Hjälp

help-keys = Utan mus
    .text =
        Tabb går till nästa knapp eller fält, Skift + Tabb tillbaka. Enter väljer. Piltangenterna ändrar värden och bläddrar i listor. Esc går tillbaka eller öppnar menyn. Ctrl + Z ångrar.

        F1 öppnar hjälpen, F2 lagets egna papper. F11 ger helskärm. Ctrl + plus, minus och noll ändrar textens storlek. På kartan: plus, minus och noll zoomar, Ctrl + pil flyttar. F3 sätter ett kors på kartan: pilarna flyttar det, Enter väljer det som ligger under. Ett finger eller höger musknapp drar kartan, två fingrar zoomar.

help-start = Startmenyn
    .see = Vägarna in i spelet, och hur fönstret ska se ut: språk, textstorlek, ljust eller mörkt.
    .do = Spela nu om du vill prova ensam; datorn spelar de andra kommunerna. Led ett spel om du är handledare. Anslut om någon annan leder och du har fått en adress och en kod.
help-host = Led ett spel
    .see = De banor som finns, vilka steg de tränar, hur många lag de är till för och hur lång tid de tar.
    .do = Välj bana, språk och hur lång tid ni har: med 60, 120 eller 180 minuter ställs klockan så att rundorna hinns och eftersnacket får minst en tredjedel. Sedan visas adress, kod och QR-kod för lagen, och en pinkod som bara du ska ha. Skriv upp den: med den kommer du tillbaka från vilken dator som helst.
help-sessions = Sparade spel
    .see = De spel som finns sparade, det senaste överst: bana, kod, när det började, lag och hur långt det har kommit. Bredvid visas vad det valda spelet innehåller och vad du kan göra med det.
    .do = Fortsätt leda ett spel, exportera det till en fil, börja om från en fas i ett nytt spel, eller ta bort det för gott. Har du en fil från en annan dator: hämta in den.
help-compare = Jämför grupper
    .see = Grupper som har spelat samma bana bredvid varandra. Varje ruta är en grupp: den egna kurvan stark, de andras svagt bakom. Till höger står varje grupps kod, början och slut.
    .do = Välj mått i raden överst, och vilka grupper som är med genom att kryssa för dem. Vägen dit visar vilka avtal varje grupp kom överens om. Fråga grupperna vad som skilde dem åt.
help-join = Anslut
    .see = Var spelet finns och vem du är: lag, handledare eller projektor.
    .do = Skriv adressen och koden som handledaren visar. Handledaren skriver sin pinkod. Har datorn redan en plats i spelet kommer den tillbaka till den.
help-lobby = Samlingen
    .see = Adress, kod och de kommuner som finns. Kartan visar vilka platser som är tagna.
    .do = Ge laget ett namn och välj en kommun, på kartan eller i listan. Prata ihop er om vad ni tycker är viktigast medan ni väntar. Handledaren börjar spelet.
help-situation = Läget
    .see = Traktens tidning, vad som har hänt sedan sist och varför, och det som ligger på ert bord. Kartan visar kommunerna, ledningarna och gränserna.
    .do = Läs högt för varandra. Peka på en siffra för att se varför den ändrades. Tryck Klar när laget har läst.
help-negotiation = Förhandlingen
    .see = Vilka steg ni kan ta och med vem, vilka förslag som ligger på bordet, och vad som hindrar.
    .do = Prata med varandra i rummet; spelet håller det ni kommer överens om. Lägg fram ett förslag, skriv under, lägg ett motbud eller avstå. Fullmäktige i varje kommun röstar när fasen är slut.
help-compose = Ett nytt förslag
    .see = Vad det gäller, vilka som är med, formen, fördelningsnyckeln, målbilden och vad ni väntar er. Till höger syns vad var och en betalar och hur troligt det är att ert fullmäktige säger ja.
    .do = Skriv målbilden med egna ord och var ärliga om vad ni väntar er: löftet kommer tillbaka vid uppföljningen.
help-offer = Ett förslag
    .see = Avtalet så som det skulle gälla, vilka som har skrivit under, vad det kostar var och en, och skälen till att ert fullmäktige kan säga ja eller nej.
    .do = Har ni skakat hand? Skriv i så fall under med er egen förväntan. Annars: lägg ett motbud eller avstå.
help-card = En händelse
    .see = Vad som har hänt, vad det redan har kostat, och de svar som finns. Varje svar visar vad ni kan veta om följderna. Allt vet ni inte.
    .do = Välj ett svar. Det går att ändra tills fasen är slut. Svarar ni inte gäller det svar som är märkt så.
help-decisions = Besluten
    .see = Taxan, årets pengar och vad de ska gå till. Det som inte ändras står kvar som det var.
    .do = Ändra det ni vill och se vad det kostar. Driver ni något ihop finns också en gemensam plan, som alla kan ändra och som beslutas så som formen säger. Tryck Klar när laget är överens.
help-outcome = Utfallet
    .see = Vad åren ledde till: pengar, ledningar, vatten och tillit, med orsaken till varje ändring, och det ni lovade mot det som blev.
    .do = Sök förklaringen tillsammans innan ni går vidare. Om det var val: en person i varje lag byter kommun.
help-debrief = Eftersnacket
    .see = Frågorna som spelet ställer, med era egna siffror. Peka på en punkt i diagrammet för att se vad som låg bakom.
    .do = Prata. Handledaren bläddrar; på den egna datorn kan ni titta närmare. ”Vad hade hänt annars” är en uppskattning, inget bevis.
help-replay = Spelet som film
    .see = Kartan, siffrorna och det som hände i varje fas. Linjen under kartan är hela spelet: rundorna, vändpunkterna (flaggorna), avtalen, valen och händelserna.
    .do = Tryck på Spela, eller dra i linjen. Vänster och höger pil går en fas i taget, med Skift en runda; Home och End går till början och slutet; mellanslag spelar och pausar. Leder du spelet följer projektorn med.
help-papers = Lagets egna papper
    .see = Det som bara ni ser: ordningen mellan era värden, varför ni samverkar, kortet med det ni tar för givet, frågorna ni har ställt, lärdomarna och återblickarna.
    .do = Inget här är ett måste. Enas i laget innan ni skriver. Det ni har börjat skriva ligger kvar om ni stänger sidan. Den förseglade raden är er: i eftersnacket bestämmer ni om den öppnas.
help-beside = Vid sidan av spelet
    .see = Meddelanden mellan lagen och anslagstavlan, snabbfrågan, gruppsamtalet, överlämningen efter ett val, och datorer som vill dela er plats.
    .do = Skriv till ett annat lag, till handledaren eller till alla. Svara på frågan med telefonen eller räkna händer. Det ni har börjat skriva ligger kvar om ni stänger.
help-trainer = Handledarens panel
    .see = Tiden till vänster. Flikarna: lagen och vad som väntar på dig, händelser, snabbfrågor, gruppsamtal, meddelanden, anteckningar, vad projektorn visar, och hur spelet sparas.
    .do = Pausa, ge mer tid eller avsluta fasen. De tre punkterna vid ett lag öppnar allt som rör laget: skriv, hjälp, byt namn, flytta, frigör platsen eller sätt in en bot. Skriv när workshoppen slutar, så varnar panelen innan eftersnacket får mindre än en tredjedel av tiden.
help-projector = Vad rummet ser
    .see = Kartan, klockan, koden och det som är offentligt. Inget lags hemligheter syns.
    .do = Ingenting: skärmen följer spelet och det som handledaren väljer att visa.
