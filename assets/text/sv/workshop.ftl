# Workshoppen vid sidan av spelet: handledarens panel, projektorn, lagens meddelanden och samtal.

## Tid och vem
said-quoted = ”{ $text }”
said-time = { $hour }.{ $minute }
said-phase = { $phase ->
    [lobby] samlingen
   *[other] eftersnacket
}
said-moment = { $phase ->
    [situation] läget
    [negotiation] förhandlingen
    [decisions] besluten
   *[other] utfallet
} i runda { $round }
said-seconds-ago = för { $count } s sedan
said-minutes-ago = för { $count } min sedan
said-everybody = alla
said-one-chair = Stol { $chair } i { $names }
said-chair = { $name }, stol { $chair }

## Handledarens panel
console-open = Handledarens panel
console-back = { $phase ->
    [lobby] Till samlingen
    [debrief] Till eftersnacket
   *[other] Tillbaka
}
console-count = { $name } ({ $count })
console-calls = { $names } ber om hjälp
console-time = Tid
console-teams = Lag
console-events = Händelser
console-polls = Frågor
console-talks = Samtal
console-messages = Meddelanden
console-notes = Anteckningar
console-projector = Projektor
console-keep = Spara
trainer-asks-help = ber om hjälp
trainer-more = Mer om { $name }
trainer-move-on = { $count ->
    [one] Gå vidare utan att vänta på { $count } lag
   *[other] Gå vidare utan att vänta på { $count } lag
}
trainer-last = { $done ->
    [SetTariff] ändrade taxan
    [SetBudget] fördelade pengarna
    [SetRenewal] ändrade förnyelsen
    [SetWay] ändrade arbetssättet
    [AnswerCard] svarade på en händelse
    [Propose] lade ett förslag
    [Counter] lade ett motbud
    [Sign] skrev under
    [TakeBack] tog tillbaka något
    [Refuse] avstod
    [ReworkGoal] gjorde om sitt löfte
    [Leave] begärde utträde
    [EndHelp] sade upp ett avtal
    [SetJointPlan] ändrade den gemensamma planen
    [SetJointPicks] valde ledningar ihop
    [ApproveJointPlan] godkände planen
    [SetReady] tryckte Klar
    [RankValues] rangordnade sina värden
    [ChooseMotives] valde sina motiv
    [AskQuestion] ställde en fråga
    [WriteSealed] skrev sin förseglade rad
    [OpenSealed] öppnade sin rad
    [WriteLesson] skrev en lärdom
    [Reflect] såg tillbaka
    [message] skrev ett meddelande
    [count_hands] räknade händer
    [call_trainer] bad om hjälp
    [group_note] antecknade i gruppen
    [seat_note] skrev en lapp
   *[other] gjorde något
}

## När dagen slutar
plan-title = Workshoppen slutar
plan-none = Ingen sluttid
plan-day = { $minutes } minuter, räknas från start
plan-ends = kl. { $time }
plan-in = om { $minutes } minuter
plan-tight = Rundan hinner inte bli klar om eftersnacket ska få sin tredjedel. Börja det om { $minutes } minuter.
plan-now = Börja eftersnacket nu, så får det sin tredjedel.
plan-over = Eftersnacket får bara { $share } % av tiden. Börja det nu.
plan-rounds = Till eftersnacket hinns runda { $last } av { $of }.

## Det som väntar
now-title = Just nu
now-nothing = Inget väntar på dig.
now-help = { $name } bad om hjälp kl. { $time }.
now-helped = Jag har varit där
now-placed = { $kind ->
    [poll] { $pair ->
        [before] Snabbfråga, före
        [after] Snabbfråga, efter
       *[none] Snabbfråga
    }
    [breakout] Gruppsamtal
   *[other] Återblick
}
now-begin = { $kind ->
    [poll] Ställ frågan
    [breakout] Börja samtalet
   *[other] Visa på projektorn
}
now-skip = Hoppa över
now-open = Öppna
now-poll = En fråga är öppen. { $answers }
now-talk = Gruppsamtal, { $left } kvar.

## Kort till senare
later-title = Planera ett kort
later-lead = Kortet läggs fram av sig självt när fasen börjar.
later-whom = Gäller { $names }. Välj andra ovanför korten.
later-add = Planera
later-drop = Ta bort
later-played = Har lagts fram.
later-over = Det finns inga faser kvar att planera.

## Snabbfrågor
poll-none-open = Ingen fråga är öppen
poll-none-open-text = Välj en färdig fråga eller skriv en egen. Den visas på projektorn med en QR-kod, och svaren kommer från telefonerna.
poll-ready = Ställ en fråga
poll-how-phones = Med telefon
poll-how-hands = Räck upp handen
poll-pair-once = En gång
poll-pair-before = Före
poll-pair-after = Efter
poll-ask = Ställ
poll-again = Ställ igen
poll-own = Skriv en egen fråga
poll-own-question = Frågan
poll-own-option = Svar { $number }
poll-heading = { $pair ->
    [before] Före
    [after] Efter
   *[none] Snabbfråga
}{ $hands ->
    [true] , med handuppräckning
   *[false] {""}
}
poll-answers = { $count ->
    [one] { $count } svar
   *[other] { $count } svar
}
poll-too-few = { $count } svar. Fördelningen visas när minst { $least } har svarat.
poll-stayed-few = { $count } svar. Fördelningen visas inte under { $least } svar.
poll-before = Den smala stapeln är svaret före.
poll-show = Visa på projektorn
poll-close = Stäng frågan
poll-count-hands = Räkna händer
poll-send-hands = Lämna antalet
poll-phone = Svara på telefonen
poll-own-hands = Hur många i ert lag väljer vad?
poll-sent-hands = Ert antal är lämnat. Ni kan ändra det så länge frågan är öppen.
poll-by-hands = Räck upp handen.

## Gruppsamtal
talk-none-open = Inget gruppsamtal pågår
talk-none-open-text = Klockan för fasen står medan grupperna talar. Frågan och tiden visas på projektorn och i lagens fönster.
talk-ready = Börja ett samtal
talk-begin = Börja
talk-about = { $minutes } min, { $mode ->
    [mixed] blandade grupper
   *[other] lag för lag
}
talk-own = Skriv en egen fråga
talk-own-question = Vad ska de tala om?
talk-minutes = { $minutes } min
talk-mode-team = Lag för lag
talk-mode-mixed = Blandade grupper
talk-end = Avsluta samtalet
talk-time-up = Tiden är ute.
talk-over = Samtalet är slut.
talk-note-hint = Vad säger ni i gruppen?
talk-note-save = Spara
talk-first-notes = { $name } antecknar, på sin dator.

## Meddelanden
talk-no-messages = Inga meddelanden än.
talk-from-to = { $sender } till { $to }
talk-write = Skriv
talk-to-all = Till alla, på anslagstavlan
talk-to-trainer = Till handledaren
talk-hint = Högst 300 tecken
talk-send = Skicka

## Anteckningar
notes-title = Mina anteckningar
notes-lead = De sparas med klockslag och fas. Bara du ser dem, om du inte visar dem för alla.
notes-hint = Skriv, Enter sparar
notes-save = Spara
notes-public = Visa för alla i rapporten
notes-seen-by-all = för alla

## Vad projektorn visar
shown-title = Projektorn visar
shown-lead = Klockan och koden syns alltid. Det du väljer ligger över kartan. När det är över går projektorn tillbaka till kartan vid nästa fas.
shown-projectors = { $count ->
    [0] Ingen projektor är ansluten.
    [one] En projektor är ansluten.
   *[other] { $count } projektorer är anslutna.
}
shown-map = Karta, klocka och nyheter
    .text = Det som visas medan lagen spelar.
shown-news = Nyheterna i stor stil
    .text = Vad som har hänt den här rundan.
shown-code = Adress, kod och QR-kod
    .text = När någon ska ansluta.
shown-poll = Snabbfrågan
    .none = Ingen fråga har ställts än.
shown-breakout = Gruppsamtalet
    .none = Inget samtal har hållits än.
shown-handover = Vem som byter stol
    .none = Det har inte varit något val än.
    .text = Vilka som flyttar, och vart.
shown-other = { $what ->
    [reflection] Nu visas en återblick.
   *[other] Nu visas eftersnacket.
}
shown-how = Så öppnar du projektorn
    .text = Öppna spelet på datorn som projektorn är kopplad till, i ett eget fönster. Välj Anslut, skriv adressen och koden { $code }, och välj Projektor.

## Spara
keep-title = Spara och ta med
keep-always = Allt sparas medan ni spelar. Du behöver inte göra något.
keep-back = Kom tillbaka
    .text = Från vilken dator som helst: Anslut som handledare med koden { $code } och pinkoden.
keep-export = Ta med, börja om eller led flera grupper
    .text = Alla spel på servern i en lista: exportera till en fil, börja om från en fas, led en annan grupp eller ta bort.
keep-other = Fortsätt på en annan dator
    .text = Exportera spelet, flytta filen och hämta in den där under Sparade spel i startmenyn.
keep-report = Rapporten
    .text = Hämta den i eftersnacket.
    .later = Den kan hämtas i eftersnacket: sidor, diagram och tabeller att ta med hem.
keep-inside = Det här finns i filen
    .text = Lagens namn och beslut, meddelanden, anteckningar och svaren på frågorna, sammanräknade. Inga personnamn behövs och inga nätadresser sparas. Lagens hemligheter finns med: ge filen bara till den som ska leda spelet vidare.

## Ett lag
team-laptops = { $said }, { $count } datorer
team-message = Skriv till laget
team-rename = Byt lagets namn
team-rename-go = Byt namn
team-move = Flytta laget
team-move-go = Flytta
team-move-on = Vänta inte på laget
    .text = Det som är inställt gäller. En händelse utan svar får det svar som är märkt så.
team-free = Frigör platsen
team-free-bot = Ge platsen till ett lag
team-bot =
    .text = En bot spelar kommunen. Ett lag som kommer sent kan ta över platsen.
team-empty =
    .text = Ingen spelar kommunen. Låt en bot göra det tills ett lag kommer.
move-team-title = Flytta laget i { $name } till { $to }?
move-team-text = Sitter någon där byter de plats. Båda ansluter igen av sig själva.
move-team-yes = Flytta

## Lagets fönster
beside-call = Be handledaren komma
beside-called = Handledaren har fått ert rop. Tryck igen om det inte behövs.
beside-open = Meddelanden, frågor och samtal
beside-open-count = { $count ->
    [one] Ett nytt meddelande
   *[other] { $count } nya meddelanden
}
beside-messages = Meddelanden
beside-poll = Fråga
beside-talk = Samtal
beside-handover = Överlämning
beside-laptops = Datorer
beside-row-poll = Snabbfråga: { $question }
beside-row-talk = Gruppsamtal: { $question }
beside-row-handover = Val: byt stolar och lämna över
beside-row-laptop = En dator till vill dela er plats
beside-row-message = { $count ->
    [one] Ett nytt meddelande
   *[other] { $count } nya meddelanden
}
beside-no-poll = Ingen fråga är öppen.
beside-no-talk = Inget samtal pågår.
handover-title = Byt stolar
handover-lead = Efter valet sitter nya personer i kommunen. Det som står på skärmen är kvar; det som finns i huvudet följer med den som går.
handover-goes = Stol { $chair } går till { $to }
handover-comes = Från { $from } kommer stol { $chair }
handover-none = Ingen från er byter den här gången.
handover-minute = Ta en minut för att lämna över.
handover-notes = Lappar i kommunen
handover-no-notes = Inga lappar än.
handover-note-hint = Vad behöver den som tar över veta?
handover-note-save = Lägg lappen
handover-drop = Ta bort lappen
handover-moves = Stol { $chair } i { $from } går till { $to }
laptops-title = Dela platsen
laptops-asks = En dator med nummer { $number } vill se och göra allt som ni gör. Fråga vem som har det numret på sin skärm.
laptops-none = Ingen dator väntar. En dator till kan ansluta med koden och välja er kommun.
laptops-let-in = Släpp in
laptops-deny = Nej

## Projektorn
projector-scan = Svara med telefonen
projector-join = Anslut
projector-time-up = Tiden är ute
projector-handover = Byt stolar
projector-reflection = Återblick
projector-news = Nyheter
projector-no-news = Inget nytt än.

## Samlingen
lobby-which-address = Adress i QR-koden
lobby-nobody = Ingen kommer in?
lobby-share = Dela platsen i { $name }
lobby-share-title = Är ert lag redan här?
lobby-share-wait = Laget på platsen måste släppa in er. Säg numret { $number } till dem och vänta.
lobby-bot-seat = En bot spelar nu. Ni tar över som det är.
lobby-stored = Spelet sparar lagens namn, beslut och texter på handledarens dator. Inga personnamn behövs.
nobody-title = Ingen kommer in?
nobody-lead = Gå igenom listan uppifrån. Oftast är det ett av de två första.
nobody-firewall = Brandväggen frågade
    .text = När spelet öppnades kan datorn ha frågat om programmet får ta emot anslutningar. Svara ja, för privata nätverk. Tryckte du nej: öppna datorns brandvägg och tillåt Python.
nobody-private = Nätet räknas som offentligt
    .text = Ställ in det trådlösa nätet som privat i datorns nätverksinställningar.
nobody-guest = Gästnätet skiljer datorer åt
    .text = Många gästnät låter ingen dator nå en annan. Då hjälper ingen inställning: byt nät.
nobody-address = Fel adress visas
    .text = Har datorn flera nät, välj en annan adress i listan och låt ett lag försöka igen.
nobody-hotspot = Gör ett eget nät
    .text = Dela internet från en telefon, eller från den här datorn, och låt alla ansluta till det nätet. Det behöver inget internet.
nobody-cable = Ta en kabel
    .text = Datorer på samma kabelnät når nästan alltid varandra.

## Led ett spel
host-steps = { $steps ->
    [one] Steg 1
    [two] Steg 2
   *[both] Båda stegen
}
host-length = { $teams } lag, { $rounds }, omkring { $minutes } min
