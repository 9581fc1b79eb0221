# Words the whole window shares: buttons, connection, phases, money, units.

game-name = Gränslöst
game-subtitle = A game about water and the borders between municipalities

## Buttons
button-ok = OK
button-cancel = Cancel
button-close = Close
button-back = Back
button-no = No
button-undo = Undo
button-ready = Ready
button-not-ready = Not ready yet
button-sign = Sign
button-settings = Settings
button-retry = Try again
button-quit = Quit
button-increase = Increase { $name }
button-decrease = Decrease { $name }

## Connection
connection-connecting = Connecting
connection-connecting-short = Connecting
connection-reconnecting = { $seconds ->
    [0] No contact, trying now
   *[other] No contact, trying again in { $seconds } s
}
connection-reconnecting-short = No contact
connection-lost = { $seconds ->
    [0] The server does not answer, trying now
   *[other] The server does not answer, trying again in { $seconds } s
}
connection-lost-short = No answer
connection-closed = The game is closed
connection-closed-short = The game is closed

## Phases
phase-lobby = Lobby
phase-situation = Situation
phase-negotiation = Negotiation
phase-decision = Decisions
phase-outcome = Outcome
phase-debrief = Debrief
phase-paused = Paused
round-of = Round { $round } of { $rounds }
clock-paused = The clock is stopped
role-trainer = Trainer
role-projector = Projector

## Money and units
unit-ksek = kSEK
unit-msek = MSEK
inhabitants = { $count ->
    [one] { $count } resident
   *[other] { $count } residents
}
years-count = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
rounds-count = { $count ->
    [one] { $count } round
   *[other] { $count } rounds
}
municipalities-count = { $count ->
    [one] { $count } municipality
   *[other] { $count } municipalities
}

## Start menu
start-lead = Five municipalities share a landscape and its water. How far will you go together?
start-debrief = Back to the debrief
start-debrief-note = Where you left it, for as long as this window is open
start-again = Go on with the game
start-again-note = Where you left it, for as long as this window is open
start-try = Try it in ten minutes
start-try-note = A small game with a guide, alone with computer-run municipalities
start-play = Play now
start-play-note = Alone with municipalities run by the computer, on this machine
start-host = Lead a game
start-host-note = Open a game that others join
start-sessions = Saved games
start-sessions-note = Go on, take along, bring in or begin anew from a phase
start-join = Join a game
start-join-note = With the address and code from the trainer
start-language = Language
start-text-size = Text size
start-theme = Appearance
theme-paper = Paper
theme-dark = Dark
language-sv = Svenska
language-en = English
text-size-value = { $percent } %

## Keyboard
keys-hint = F11 full screen, Ctrl + and − text size
