# The workshop beside the game: the trainer's console, the projector, the teams' messages and talks.

## When and who
said-quoted = “{ $text }”
said-time = { $hour }:{ $minute }
said-phase = { $phase ->
    [lobby] lobby
   *[other] debrief
}
said-moment = { $phase ->
    [situation] situation
    [negotiation] negotiation
    [decisions] decisions
   *[other] outcome
} in round { $round }
said-seconds-ago = { $count } s ago
said-minutes-ago = { $count } min ago
said-everybody = everybody
said-one-chair = Chair { $chair } in { $names }
said-chair = { $name }, chair { $chair }

## The trainer's console
console-open = Trainer’s console
console-back = { $phase ->
    [lobby] To the lobby
    [debrief] To the debrief
   *[other] Back
}
console-count = { $name } ({ $count })
console-calls = Help wanted: { $names }
console-time = Time
console-teams = Teams
console-events = Events
console-polls = Polls
console-talks = Talks
console-messages = Messages
console-notes = Notes
console-projector = Projector
console-keep = Save
trainer-asks-help = asks for help
trainer-more = More about { $name }
trainer-move-on = { $count ->
    [one] Move on without waiting for { $count } team
   *[other] Move on without waiting for { $count } teams
}
trainer-last = { $done ->
    [SetTariff] changed the tariff
    [SetBudget] shared out the money
    [SetRenewal] changed renewal
    [SetWay] changed ways of working
    [AnswerCard] answered an event
    [Propose] made an offer
    [Counter] made a counter-offer
    [Sign] signed
    [TakeBack] took something back
    [Refuse] refused
    [ReworkGoal] reworked its promise
    [Leave] asked to leave
    [EndHelp] gave notice of an agreement
    [SetJointPlan] changed the joint plan
    [SetJointPicks] picked pipes together
    [ApproveJointPlan] approved the plan
    [SetReady] pressed Ready
    [RankValues] ranked its values
    [ChooseMotives] chose its motives
    [AskQuestion] asked a question
    [WriteSealed] wrote its sealed line
    [OpenSealed] opened its line
    [WriteLesson] wrote a lesson
    [Reflect] looked back
    [message] wrote a message
    [count_hands] counted hands
    [call_trainer] asked for help
    [group_note] noted in its group
    [seat_note] left a note
   *[other] did something
}

## When the day ends
plan-title = The workshop ends
plan-none = No end planned
plan-day = { $minutes } minutes, counted from the start
plan-ends = at { $time }
plan-in = in { $minutes } minutes
plan-tight = This round will not end in time for the debrief to get its third. Begin it in { $minutes } minutes.
plan-now = Begin the debrief now and it gets its third.
plan-over = The debrief gets only { $share } % of the time. Begin it now.
plan-rounds = Round { $last } of { $of } fits before the debrief.

## What waits
now-title = Right now
now-nothing = Nothing waits for you.
now-help = { $name } asked for help at { $time }.
now-helped = I have been there
now-placed = { $kind ->
    [poll] { $pair ->
        [before] Poll, before
        [after] Poll, after
       *[none] Poll
    }
    [breakout] Group talk
   *[other] Looking back
}
now-begin = { $kind ->
    [poll] Ask it
    [breakout] Begin the talk
   *[other] Show on the projector
}
now-skip = Leave it out
now-open = Open
now-poll = A poll is open. { $answers }
now-talk = Group talk, { $left } left.

## Cards for later
later-title = Schedule a card
later-lead = The card is played by itself when the phase begins.
later-whom = For { $names }. Choose others above the cards.
later-add = Schedule
later-drop = Take away
later-played = Has been played.
later-over = There are no phases left to schedule for.

## Polls
poll-none-open = No poll is open
poll-none-open-text = Choose a ready-made one or write your own. It shows on the projector with a QR code, and the answers come from the phones.
poll-ready = Ask the room
poll-how-phones = By phone
poll-how-hands = By raised hands
poll-pair-once = Once
poll-pair-before = Before
poll-pair-after = After
poll-ask = Ask
poll-again = Ask again
poll-own = Write your own
poll-own-question = The question
poll-own-option = Answer { $number }
poll-heading = { $pair ->
    [before] Before
    [after] After
   *[none] Poll
}{ $hands ->
    [true] , by raised hands
   *[false] {""}
}
poll-answers = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
poll-too-few = { $count } answers. The distribution shows when at least { $least } have answered.
poll-stayed-few = { $count } answers. No distribution is shown under { $least } answers.
poll-before = The thin bar is the answer before.
poll-show = Show on the projector
poll-close = Close the poll
poll-count-hands = Count hands
poll-send-hands = Send the numbers
poll-phone = Answer on your phone
poll-own-hands = How many in your team choose what?
poll-sent-hands = Your numbers are in. You can change them while the poll is open.
poll-by-hands = Raise your hand.

## Group talks
talk-none-open = No group talk is going on
talk-none-open-text = The clock of the phase stands while the groups talk. Question and time show on the projector and in the teams’ windows.
talk-ready = Begin a talk
talk-begin = Begin
talk-about = { $minutes } min, { $mode ->
    [mixed] mixed groups
   *[other] team by team
}
talk-own = Write your own question
talk-own-question = What are they to talk about?
talk-minutes = { $minutes } min
talk-mode-team = Team by team
talk-mode-mixed = Mixed groups
talk-end = End the talk
talk-time-up = Time is up.
talk-over = The talk is over.
talk-note-hint = What does your group say?
talk-note-save = Save
talk-first-notes = { $name } takes notes, on its laptop.

## Messages
talk-no-messages = No messages yet.
talk-from-to = { $sender } to { $to }
talk-write = Write
talk-to-all = To everybody, on the board
talk-to-trainer = To the trainer
talk-hint = At most 300 characters
talk-send = Send

## Notes
notes-title = My notes
notes-lead = They are kept with time and phase. Only you see them, unless you show them to all.
notes-hint = Write, Enter saves
notes-save = Save
notes-public = Show to all in the report
notes-seen-by-all = for all

## What the projector shows
shown-title = The projector shows
shown-lead = Clock and code can always be seen. What you choose lies over the map. Once it is over, the projector goes back to the map when the next phase begins.
shown-projectors = { $count ->
    [0] No projector is connected.
    [one] One projector is connected.
   *[other] { $count } projectors are connected.
}
shown-map = Map, clock and news
    .text = What shows while the teams play.
shown-news = The news in large type
    .text = What has happened this round.
shown-code = Address, code and QR code
    .text = When somebody is to join.
shown-poll = The poll
    .none = Nothing has been asked yet.
shown-breakout = The group talk
    .none = There has been no talk yet.
shown-handover = Who swaps chairs
    .none = There has been no election yet.
    .text = Who moves, and where.
shown-other = { $what ->
    [reflection] A moment to look back is shown now.
   *[other] The debrief is shown now.
}
shown-how = How to open the projector
    .text = Open the game on the computer that the projector is connected to, in a window of its own. Choose Join, type the address and the code { $code }, and choose Projector.

## Save
keep-title = Save and take along
keep-always = Everything is kept as you play. You need not do anything.
keep-back = Come back
    .text = From any computer: join as the trainer with the code { $code } and the PIN.
keep-export = Take along, begin anew or lead several groups
    .text = All games on the server in one list: export to a file, begin anew from a phase, lead another group or remove.
keep-other = Go on with on another computer
    .text = Export the game, move the file, and bring it in there under Saved games in the start menu.
keep-report = The report
    .text = Fetch it in the debrief.
    .later = It can be fetched in the debrief: pages, charts and tables to take home.
keep-inside = What is in the file
    .text = The teams’ names and decisions, messages, notes and the answers to polls, counted together. No personal names are needed and no network addresses are kept. The teams’ secrets are in it: give the file only to whoever is to lead the game on.

## A team
team-laptops = { $said }, { $count } laptops
team-message = Write to the team
team-rename = Rename the team
team-rename-go = Rename
team-move = Move the team
team-move-go = Move
team-move-on = Do not wait for it
    .text = What is set counts. An event without an answer gets the one that is marked so.
team-free = Free the seat
team-free-bot = Give the seat to a team
team-bot =
    .text = A bot plays the municipality. A team that comes late can take the seat over.
team-empty =
    .text = Nobody plays the municipality. Let a bot do so until a team comes.
move-team-title = Move the team in { $name } to { $to }?
move-team-text = Whoever sits there swaps with it. Both connect again by themselves.
move-team-yes = Move

## The team's window
beside-call = Call the trainer
beside-called = The trainer has your call. Press again if it is not needed.
beside-open = Messages, polls and talks
beside-open-count = { $count ->
    [one] One new message
   *[other] { $count } new messages
}
beside-messages = Messages
beside-poll = Poll
beside-talk = Talk
beside-handover = Handover
beside-laptops = Laptops
beside-row-poll = Poll: { $question }
beside-row-talk = Group talk: { $question }
beside-row-handover = Election: swap chairs and hand over
beside-row-laptop = Another laptop wants to share your seat
beside-row-message = { $count ->
    [one] One new message
   *[other] { $count } new messages
}
beside-no-poll = No poll is open.
beside-no-talk = No talk is going on.
handover-title = Swap chairs
handover-lead = After the election new people sit in the municipality. What is on the screen stays; what is in the head goes with whoever leaves.
handover-goes = Chair { $chair } goes to { $to }
handover-comes = From { $from } comes chair { $chair }
handover-none = None of you moves this time.
handover-minute = Take a minute to hand over.
handover-notes = Notes in the municipality
handover-no-notes = No notes yet.
handover-note-hint = What does whoever takes over need to know?
handover-note-save = Leave the note
handover-drop = Take the note away
handover-moves = Chair { $chair } in { $from } goes to { $to }
laptops-title = Share the seat
laptops-asks = A laptop with number { $number } wants to see and do all that you do. Ask who has that number on the screen.
laptops-none = No laptop waits. Another one can join with the code and choose your municipality.
laptops-let-in = Let in
laptops-deny = No

## The projector
projector-scan = Answer with your phone
projector-join = Join
projector-time-up = Time is up
projector-handover = Swap chairs
projector-reflection = Looking back
projector-news = News
projector-no-news = Nothing new yet.

## The lobby
lobby-which-address = Address in the QR code
lobby-nobody = Nobody gets in?
lobby-share = Share the seat in { $name }
lobby-share-title = Is your team here already?
lobby-share-wait = The team in the seat has to let you in. Tell them the number { $number } and wait.
lobby-bot-seat = A bot plays it now. You take over as it is.
lobby-stored = The game keeps the teams’ names, decisions and texts on the trainer’s computer. No personal names are needed.
nobody-title = Nobody gets in?
nobody-lead = Go through the list from the top. Mostly it is one of the first two.
nobody-firewall = The firewall asked
    .text = When the game opened, the computer may have asked whether the program may take connections. Say yes, for private networks. If you said no: open the computer’s firewall and allow Python.
nobody-private = The network counts as public
    .text = Set the Wi-Fi as private in the computer’s network settings.
nobody-guest = The guest Wi-Fi keeps computers apart
    .text = Many guest networks let no computer reach another. No setting helps then: change network.
nobody-address = The wrong address is shown
    .text = If the computer has several networks, choose another address in the list and let a team try again.
nobody-hotspot = Make a network of your own
    .text = Share a connection from a phone, or from this computer, and let everybody join it. It needs no internet.
nobody-cable = Take a cable
    .text = Computers on the same wired network nearly always reach each other.

## Host a game
host-steps = { $steps ->
    [one] Step 1
    [two] Step 2
   *[both] Both steps
}
host-length = { $teams } teams, { $rounds }, about { $minutes } min
