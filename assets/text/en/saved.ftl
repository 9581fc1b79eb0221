# Saved games: going on, taking along, bringing in, beginning anew and removing.

sessions-title = Saved games
sessions-lead = All games that were led from this computer. They stay until you remove them.
sessions-here = All games on the server: those being played and those that are saved.
sessions-none = No games are saved here yet. Bring one in from a file, or lead a new one.
sessions-reading = Reading …
sessions-opening = Changing to the game …
sessions-all = All games on the server
sessions-stage = { $phase } in round { $round }
sessions-teams = { $count ->
    [0] no teams
    [one] { $count } team
   *[other] { $count } teams
}
sessions-bots = { $count ->
    [one] { $count } bot
   *[other] { $count } bots
}
sessions-own = This is the game you are leading now.
sessions-running = { $present ->
    [0] Being played, no team is here right now.
    [one] Being played, { $present } team is here.
   *[other] Being played, { $present } teams are here.
}
sessions-helps = { $count ->
    [one] One team asks for help.
   *[other] { $count } teams ask for help.
}

## What can be done
sessions-continue = Go on leading the game
sessions-lead-now = Lead this game
sessions-replay = Watch it as a film
sessions-export = Export to a file
sessions-branch = Begin anew from a phase
sessions-delete = Remove
sessions-import = Bring in from a file
sessions-deleted = The game is removed.
sessions-imported = The game is here. Choose Go on to lead it from this computer.

## What a game holds
sessions-inside = What is in the game
sessions-held-teams = { $count ->
    [0] No names of teams
    [one] The team { $names }
   *[other] The teams { $names }
}
sessions-held-commands = { $count ->
    [0] No decisions yet
    [one] One decision
   *[other] { $count } decisions and events of the game
}
sessions-held-messages = { $count ->
    [one] One message between a team and the trainer or another team
   *[other] { $count } messages between teams and trainer
}
sessions-held-board = { $count ->
    [one] One notice on the board
   *[other] { $count } notices on the board
}
sessions-held-private_notes = { $count ->
    [one] One private note by the trainer
   *[other] { $count } private notes by the trainer
}
sessions-held-public_notes = { $count ->
    [one] One public note
   *[other] { $count } public notes
}
sessions-held-group_notes = { $count ->
    [one] One note from a group talk
   *[other] { $count } notes from group talks
}
sessions-held-seat_notes = { $count ->
    [one] One team’s note to its successor
   *[other] { $count } notes to successors
}
sessions-held-reflections = { $count ->
    [one] One written reflection
   *[other] { $count } written reflections
}
sessions-held-sealed_lines = { $count ->
    [one] One sealed line
   *[other] { $count } sealed lines
}
sessions-held-lessons = { $count ->
    [one] One written lesson
   *[other] { $count } written lessons
}
sessions-held-polls = { $count ->
    [one] One poll with { $answers } answers, added up
   *[other] { $count } polls with { $answers } answers, added up
}

## Exporting
sessions-export-title = Export the game to a file
sessions-export-all = The whole game
    .text = To go on with on another computer. The trainer’s PIN, the teams’ seats and their secrets are in it: give the file only to whoever is to go on leading the game.
sessions-export-public = Without secrets
    .text = To show or to compare. The PIN, the seats and what was said in confidence are left out. Neither file has names of people or network addresses.
sessions-export-where = The file goes to { $folder }.
sessions-exported = { $file } is in { $folder }
sessions-export-go = Write the file

## Bringing in
sessions-import-title = Bring in a game from a file
sessions-import-lead = Choose a file here, drop one on the window or write where it is. You see what is in it before it is brought in.
sessions-import-looking = Looking among downloads, on the desktop and on memory sticks …
sessions-import-none = No exported games were found among downloads, on the desktop or on memory sticks.
sessions-import-path = Path of the file
sessions-import-hint = for example E:\H7KM4T.granslost
sessions-import-look = Look into the file
sessions-import-go = Bring in
sessions-import-other = Choose another file
sessions-import-begun = Begun { $begun }, code { $code }

## Beginning anew
sessions-branch-title = Begin anew from a phase
sessions-branch-lead = Another game begins where the phase began, with a code of its own and free seats. The old game is left as it is.

## Removing
sessions-delete-title = Remove { $level }, begun { $begun }?
sessions-delete-text = Everything in the game is lost: the teams’ decisions, messages, notes, answers, and reports that are on the server. Files that you have exported stay. It cannot be undone.
sessions-delete-yes = Remove the game

## The PIN
sessions-pin = PIN for all games
    .text = It is shown where the server was started, and opens all games on the server.
sessions-pin-go = Show the games

## When it cannot be done
sessions-failed = It did not work: { $reason }
sessions-failed-not_over = Without secrets a game can be exported once it is in its debrief.
sessions-failed-still_running = Without secrets a game can be exported once it is in its debrief.
sessions-failed-no_such_phase = The game never came to that phase.
sessions-failed-in_use = Another window on this computer is leading games now. Remove the game from there, or close that window first.
sessions-failed-no_recording = The file is no exported game, or was made with another version of Gränslöst.
sessions-failed-here_already = The game is here already.

## Comparing groups
sessions-compare = Compare groups
debrief-groups = Other groups
compare-window-lead = { $level }: each panel is a group, with the courses of the others faint behind.
compare-groups = Groups
compare-choose = Tick at least two groups.
compare-figures = { $first } → { $last }
compare-agreements = { $count ->
    [0] no agreements
    [one] { $count } agreement
   *[other] { $count } agreements
}
compare-tab-cost_per_resident_sek = Cost
compare-tab-trust = Trust
compare-tab-renewal_rate_pct = Renewal
compare-tab-bursts_per_km = Bursts
compare-tab-served_largest_source_out = Security
compare-tab-coordination = Coordination
compare-tab-roads = The road there
