# The game as a film: the line of time, what happened in each phase, and what moved.

replay-title = How the borders fell
    .plain = The game as a film
replay-tool = Watch the game as a film
replay-open = Watch how the borders fell
    .plain = Watch the game as a film
replay-play = Play
replay-stop = Pause
replay-previous = One phase back
replay-next = One phase on
replay-round = Round { $round }
replay-where = Round { $round } · { $phase }
replay-waiting = Winding on …
replay-failed = The film could not be shown. Try again.
replay-missed = This phase could not be shown. Go one step away and come back.
replay-nothing = Nothing has been played yet.
replay-calm = Nothing that others could see happened in this phase.
replay-end = This is how it looks when the game is over.
replay-moved = This moved
replay-figures = { $name ->
    [all] The whole region. The line follows the film.
   *[other] { $name }. The line follows the film.
}
replay-answered = { $card }: { $answer } ({ $by })
replay-decided = { $name }: { $what }
replay-decided-tariff = tariff { $change } %
replay-decided-renewal = renewal { $rate } a year

replay-mark-agreement = An agreement
replay-mark-main = The main in use
replay-mark-walk_out = Somebody left
replay-mark-election = An election
replay-mark-fell = An agreement came to nothing
replay-mark-card = Events

turning-replay = See this moment
