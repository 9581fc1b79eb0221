# Lines of the paper's front page. { $municipality } and { $other } are names, { $members } several
# names in a row, { $kind } a step. Headlines of cards stand in the cards, the round's own page in the
# level's paper-<round>.

news-agreement = { $kind ->
    [administration] { $members } merge their offices
    [operation] { $members } to share operation, rota and spades
    [investments] { $members } put their investments in one plan
    [key] { $members } share the bill in a new way
    [goal] { $members } write down their goal
    [form] { $members } change their form
    [lending] { $members } lend each other people
    [emergency_water] { $members } promise each other emergency water
    [equalisation] { $members } even out their costs
    [closing] { $members } close a waterworks
    [outside] { $members } sign with a party outside
   *[networks] { $members } connect their networks
}
news-agreement_fell = { $kind ->
    [administration] Joint administration fell in the council of { $against }
    [operation] Joint operation fell in the council of { $against }
    [investments] Joint investments fell in the council of { $against }
    [key] The new cost key fell in the council of { $against }
    [goal] The goal fell in the council of { $against }
    [form] The form stays as it is: the council of { $against } said no
    [lending] Lending staff fell in the council of { $against }
    [emergency_water] Emergency water fell in the council of { $against }
    [equalisation] Equalisation fell in the council of { $against }
    [closing] The waterworks stays: { $members }
    [outside] Nothing came of the agreement outside: { $members }
   *[networks] The connecting main fell in the council of { $against }
}
news-agreement_unsigned = { $kind ->
    [administration] Joint administration was not signed in time: { $missing } had not signed
    [operation] Joint operation was not signed in time: { $missing } had not signed
    [investments] Joint investments were not signed in time: { $missing } had not signed
    [key] The new cost key was not signed in time: { $missing } had not signed
    [goal] The goal was not signed in time: { $missing } had not signed
    [form] The new form was not signed in time: { $missing } had not signed
    [lending] Lending staff was not signed in time: { $missing } had not signed
    [emergency_water] Emergency water was not signed in time: { $missing } had not signed
    [equalisation] Equalisation was not signed in time: { $missing } had not signed
    [closing] The waterworks stays, the agreement was not signed in time: { $missing } had not signed
    [outside] The agreement outside was not signed in time: { $missing } had not signed
   *[networks] The connecting main was not signed in time: { $missing } had not signed
}
news-walk_out = { $municipality } leaves the partnership
news-main_in_use = Water now runs between { $municipality } and { $other }
news-election = Election decided: new faces around the water
news-council_cut = The council of { $municipality } cuts the tariff
news-rare_event = { $municipality } without water: “That pipe should have been replaced”
news-tariff_rise = Shock rise: water in { $municipality } to cost far more
news-spoken = Now it is said aloud in { $municipality }, after { $other } asked
news-quiet = All quiet on the water front
