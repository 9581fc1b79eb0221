# The USB folder: what the start scripts say, LÄSMIG.txt and the trainer's guide.

## The start scripts
start-once = The game is being set up on this computer. It takes a minute or so and is needed only once …
start-ready = Done. The game opens.
start-fits = The folder has no parts for this computer’s Python. Install Python { $advised } (64 bit) and open the start file again. This folder has parts for Python { $pythons }.
start-failed = The game could not be set up ({ $reason }). See that half a gigabyte is free on the computer and open the start file again.
start-no-web = Playing in a browser did not come along to this computer ({ $reason }). All else works.
no-python = This computer lacks Python { $pythons }, which the game needs.
    Ask whoever looks after it to install Python { $advised } (64 bit) from python.org, or open the
    installer in the folder "python" if the trainer has put one there. Then open the start file again.
    If that cannot be done: type the address on the trainer’s screen into the browser and play there.
    Nothing is needed for that.

## LÄSMIG.txt
read-me =
    GRÄNSLÖST
    A game about water and the borders between municipalities

    How to begin
    1. Copy the whole folder to the computer, or leave the stick in.
    2. Open the start file for your computer:
         Windows   start-windows.bat
         Mac       start-mac.command
         Linux     start-linux.sh   (in a terminal: sh start-linux.sh)
    3. The first time, the game is set up in your own user folder. It takes a minute or so
       and needs neither internet nor administrator. The next time the game opens at once,
       also without the stick if you copied the folder.

    If Windows asks whether the file may run: choose "More info" and "Run anyway".
    If a Mac says that the file cannot be opened: right-click it and choose "Open".
    If the firewall asks whether Python may take connections: say yes, for private networks.

    What the computer needs
    The folder fits { $systems } with Python { $pythons }.
    Without Python: install { $advised } (64 bit) from python.org. Tick "Add python.exe to PATH" in
    the first window. It can be done without an administrator. Put the installer into a
    folder "python" beside this file, and you have it where there is no internet.
    { $web ->
        [yes] Computers where nothing may be installed: open the address on the trainer’s screen in a browser.
       *[no] This folder lacks playing in a browser; each team needs a computer on which the game starts.
    }

    Do you lead the day?
    Read "{ $guide }" (two pages, best printed). The folder "{ $pages }"
    holds a page for each level: aim, plan of the time, what to say and what to ask.

    Remove the game
    Delete the folder "granslost" in your user folder (Windows: AppData\Local, Mac: Library/
    Application Support, Linux: .local/share). Saved games lie there too.

    The folder is { $megabytes } MB. Nothing is fetched from the internet, now or during the game.

## The guide
guide-title = Gränslöst
guide-lead = For you who lead the day
guide-file = Gränslöst: the trainer’s guide
guide-before = Before the day
guide-before-1 = Try it yourself, a week before
    .text = Open the start file on your own computer and play “Try it in ten minutes”. Then read the level’s page in the folder “handledarsidor”.
guide-before-2 = Choose a level and a time
    .text = 60 minutes are enough for four rounds, 180 for a whole level. Give the debrief at least a third.
guide-before-3 = One computer a team, two to five people in it
    .text = { $web ->
        [yes] The same address works in a browser for those who may install nothing.
       *[no] Try the start file on each computer. Python { $advised } has to be there; it can be installed without an administrator.
    }
guide-before-4 = Ask about the room’s network
    .text = May the computers reach each other? Guest networks often say no. Then bring a router of your own; it needs no internet.
guide-before-5 = Try it in the room with two computers
    .text = Lead a game on one, join from the other. Do it the day before, on the same network and with the projector on.
guide-before-6 = Two sticks, with Python on them
    .text = Then it goes fast at the tables. Put the installer of Python { $advised } (python.org) in the folder “python”, for a computer without it.
guide-before-7 = Pack
    .text = The stick, chargers, power strips, projector cable, network cable, paper, pens and this guide.

guide-day = On the day
guide-day-1 = Open a game
    .when = −30 min
    .text = “Lead a game”, choose a level, the number of teams and the language. Write the PIN down here below: it lets you back in from any computer.
guide-day-2 = Show the way in
    .when = −20 min
    .text = Join with a computer at the projector as “Projector”, or show your own screen. Address, code and QR code can be read from the last row.
guide-day-3 = The teams come in
    .when = −10 min
    .text = They type address and code, choose a municipality and name their team. Let nobody play their own municipality. The computer plays empty seats.
guide-day-4 = Begin slowly
    .when = Start
    .text = Go through the first round together. After that the game goes on when all teams are ready. You can pause, give more time or end a phase.
guide-day-5 = Let them negotiate in the room
    .when = The rounds
    .text = Walk round and listen. Put a poll, open a breakout or play an event from your console when it is needed.
guide-day-6 = Debrief
    .when = The last third
    .text = The game asks its questions with your own numbers. Begin with the feeling, then the charts, last what you do at home on Monday.

guide-write-down = Write down
guide-address = Address
guide-code = Code
guide-pin = PIN

guide-nobody = When nobody comes in
guide-nobody-lead = Go from the top down. Mostly it is one of the first two. A test: can a phone on the same network open the address?
guide-drawing-trainer = Your computer
guide-drawing-network = The same network
guide-drawing-team = Team
guide-drawing-no-internet = No internet needed

guide-else = If something else happens
guide-else-1 = A team loses the network
    .text = Wait. The computer comes back by itself to the same seat, with what the team had written.
guide-else-2 = A team’s computer breaks
    .text = Choose the team in your console and “Free the seat”. Join from another computer with the same code; all that the team decided is there.
guide-else-3 = Your own computer stops
    .text = Start the game again, “Lead a game” and “Go on”. All is as it was, and the teams come back by themselves.
guide-else-4 = There is too little time
    .text = End the game early rather than cut the debrief. The debrief is as complete.

guide-call = Who do we call?
guide-call-lead = Fill in before the day.
guide-call-1 = Network and computers (IT support)
guide-call-2 = Room, projector, keys
guide-call-3 = Whoever ordered the day
guide-call-4 = A colleague who has led the game
guide-call-name = Name
guide-call-phone = Telephone
guide-call-in-game = The teams need no number: the button “Call the trainer” is on every screen, and your console shows who is waiting.
guide-after = Afterwards: fetch the report in the debrief, with pages, charts and tables to take home. The game needs no personal names.
guide-page = { $page } of 2
