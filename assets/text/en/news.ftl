# Lines of the paper's front page. { $municipality }, { $a } and { $b } are names, { $members } several
# names in a row, { $step } a step, { $percent } a number without sign. Headlines of cards stand in the
# cards, the round's own page in the level's paper-<round>.

news-agreement_made = { $step ->
    [administration] { $members } merge their offices
    [operation] { $members } to share operation, rota and spades
    [investments] { $members } put their investments in one plan
   *[networks] { $members } connect their networks
}
news-agreement_fell = { $step ->
    [administration] Joint administration fell in council: { $members }
    [operation] Joint operation fell in council: { $members }
    [investments] Joint investments fell in council: { $members }
   *[networks] The connecting main fell in council: { $members }
}
news-partner_left = { $municipality } leaves the partnership
news-main_in_use = Water now runs between { $a } and { $b }
news-main_dearer = The main between { $a } and { $b } came { $percent } per cent dearer
news-election = Election decided: new faces around the water
news-council_cut = The council of { $municipality } cuts the tariff
news-rare_event = { $municipality } without water: “That pipe should have been replaced”
news-tariff_rise = Water in { $municipality } to cost { $percent } per cent more
news-quiet = All quiet on the water front
