# Why the server did not do what it was asked: polls, breakouts, seats and several games.

refusal-awaits_approval = The team in the seat has to let you in. Tell them the number { $number } and wait.
refusal-laptop_denied = The team does not want to share its seat.
refusal-poll_closed = The question is closed.
refusal-breakout_over = The breakout is over.
refusal-not_in_group = You are not in that group.
refusal-no_people = There are no teams to put into groups yet.
refusal-too_many = There is no room for more than { $most }.
refusal-nobody_asks = No computer with number { $number } waits any longer.
refusal-wrong_host_pin = The server’s PIN is wrong.
refusal-no_such_level = The level { $level } is not on the server or cannot be played.
refusal-still_running = The game is running. End it first.
refusal-no_such_phase = The game has no such phase to begin from.
refusal-moved = The trainer has moved the team. You will be in the new seat in a moment.
