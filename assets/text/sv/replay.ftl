# Spelet som film: tidslinjen, det som hände i varje fas och det som rörde sig.

replay-title = Så föll gränserna
    .plain = Spelet som film
replay-tool = Se spelet som film
replay-open = Se hur gränserna föll
    .plain = Se spelet som film
replay-play = Spela
replay-stop = Pausa
replay-previous = En fas bakåt
replay-next = En fas framåt
replay-round = Runda { $round }
replay-where = Runda { $round } · { $phase }
replay-waiting = Spolar fram …
replay-failed = Filmen kunde inte visas. Försök igen.
replay-missed = Den här fasen kunde inte visas. Gå ett steg bort och kom tillbaka.
replay-nothing = Ingenting har spelats än.
replay-calm = Inget som syntes utåt hände i den här fasen.
replay-end = Så ser det ut när spelet är slut.
replay-moved = Det här rörde sig
replay-figures = { $name ->
    [all] Hela regionen. Strecket följer filmen.
   *[other] { $name }. Strecket följer filmen.
}
replay-answered = { $card }: { $answer } ({ $by })
replay-decided = { $name }: { $what }
replay-decided-tariff = taxan { $change } %
replay-decided-renewal = förnyelse { $rate } om året

replay-mark-agreement = Ett avtal
replay-mark-main = Ledningen i drift
replay-mark-walk_out = Någon lämnade samarbetet
replay-mark-election = Ett val
replay-mark-fell = Ett avtal blev inte av
replay-mark-card = Händelser

turning-replay = Se ögonblicket
