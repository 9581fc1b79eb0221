# Help: the ? button of every screen. Title, what one sees (.see), what one does (.do).

help-page-screen = This screen
help-page-keys = Keys
help-page-words = Glossary
help-see = What you see
help-do = What you do
help-open = Help

help-keys = Without a mouse
    .text =
        Tab goes to the next thing to use, Shift + Tab back. Enter presses. The arrow keys change values and walk lists. Esc goes back or opens the menu. Ctrl + Z undoes.

        F1 opens help, F2 the team’s own papers. F11 is full screen. Ctrl with plus, minus and zero changes the size of text. On the map: plus, minus and zero zoom, Ctrl + arrow moves. F3 puts a cross on the map: the arrows move it, Enter chooses what lies under it. One finger or the right mouse button drags the map, two fingers zoom.

help-start = The start menu
    .see = The ways into the game, and how the window is to look: language, text size, light or dark.
    .do = Play now to try it alone; the computer plays the other municipalities. Lead a game if you are the trainer. Join if somebody else leads and has given you an address and a code.
help-host = Lead a game
    .see = The levels there are, which steps they train, how many teams they are for and how long they last.
    .do = Choose a level, a language and how long you have: with 60, 120 or 180 minutes the clock is set so that the rounds fit and the debrief gets at least a third. Then an address, a code and a QR code are shown for the teams, and a PIN for you alone. Write it down: it brings you back from any computer.
help-sessions = Saved games
    .see = The games that are saved, the latest first: level, code, when it was begun, teams and how far it has come. Beside the list is what the chosen game holds and what you can do with it.
    .do = Go on leading a game, export it to a file, begin anew from a phase in a new game, or remove it for good. If you have a file from another computer: bring it in.
help-compare = Compare groups
    .see = Groups that played the same level beside each other. Each panel is a group: its own course strong, those of the others faint behind. At the right is each group’s code, where it began and where it ended.
    .do = Choose what to look at in the row at the top, and which groups take part by ticking them. The road there shows which agreements each group came to. Ask the groups what made the difference.
help-join = Join
    .see = Where the game is, and as whom you come: team, trainer or projector.
    .do = Type the address and the code that the trainer shows. A trainer types the PIN. A computer that already has a seat in the game comes back to it.
help-lobby = The lobby
    .see = The address, the code and the municipalities. The map shows which seats are taken.
    .do = Name your team and choose a municipality, on the map or in the list. Talk about what matters most to you while you wait. The trainer begins the game.
help-situation = The situation
    .see = The region’s paper, what has happened since last time and why, and what lies on your table. The map shows the municipalities, the mains and the borders.
    .do = Read aloud to each other. Point at a figure to see why it changed. Press Ready when the team has read.
help-negotiation = The negotiation
    .see = Which steps you can take and with whom, the offers on the table, and what stands in the way.
    .do = Talk to each other in the room; the game holds what you agree on. Make an offer, sign, counter or refuse. Each council votes when the phase ends.
help-compose = A new offer
    .see = What it is about, who is in it, the form, the cost key, the shared goal and what you expect. At the right, what each would pay and how likely your council is to say yes.
    .do = Word the goal yourselves and be honest about what you expect: the promise comes back at the follow-up.
help-offer = An offer
    .see = The agreement as it would stand, who has signed, what it costs each, and the reasons why your council may say yes or no.
    .do = Have you shaken hands? Then sign, with your own expectation. Otherwise make a counter-offer, or say no.
help-card = An event
    .see = What has happened, what it has cost already, and the answers there are. Each shows what you can know of its consequences. You do not know everything.
    .do = Choose an answer. It can be changed until the phase ends. If you give none, the one marked so counts.
help-decisions = The decisions
    .see = The tariff, the year’s money and what it goes to. What is not changed stays as it was.
    .do = Change what you like and see what it costs. If you run something together there is a joint plan too, which everyone can change and which is decided as the form says. Press Ready when the team agrees.
help-outcome = The outcome
    .see = What the years led to: money, mains, water and trust, with the cause of every change, and what you promised against what came.
    .do = Find the explanation together before you go on. If there was an election: one person in each team moves to another municipality.
help-debrief = The debrief
    .see = The questions that the game asks, with your own figures. Rest on a point of a chart to see what lay behind it.
    .do = Talk. The trainer turns the pages; on your own computer you can look closer. “What would have happened otherwise” is an estimate, not proof.
help-replay = The game as a film
    .see = The map, the figures and what happened in each phase. The line under the map is the whole game: its rounds, turning points (the flags), agreements, elections and events.
    .do = Press Play, or drag along the line. The left and right arrows go phase by phase, with Shift round by round; Home and End go to the start and the end; Space plays and pauses. If you lead the game the projector follows.
help-papers = The team’s own papers
    .see = What only you see: the order of your values, why you work together, the card with what you take for granted, the questions you have asked, your lessons and what you wrote when you looked back.
    .do = Nothing here is a must. Agree in the team before you write. What you have begun to write stays if you close the page. The sealed line is yours: in the debrief you decide whether to open it.
help-beside = Beside the game
    .see = Messages between teams and the board, the poll, the group talk, the handover after an election, and laptops that want to share your seat.
    .do = Write to another team, to the trainer or to everybody. Answer the poll by phone or count hands. What you have begun to write stays if you close the sheet.
help-trainer = The trainer’s panel
    .see = The time at the left. The tabs: teams and what waits for you, events, polls, group talks, messages, notes, what the projector shows, and how the game is kept.
    .do = Pause, give more time or end the phase. The three dots at a team open all that is about it: write, help, rename, move, free the seat or put in a bot. Say when the workshop ends, and the panel warns before the debrief gets less than a third of the time.
help-projector = What the room sees
    .see = The map, the clock, the code and what is public. No team’s secrets.
    .do = Nothing: the screen follows the game and what the trainer chooses to show.
