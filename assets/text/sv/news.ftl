# Rader på tidningens förstasida. { $municipality } och { $other } är namn, { $members } flera namn i en
# rad, { $kind } ett steg. Kortens rubriker står i korten, rundans egen sida i banans paper-<runda>.

news-agreement = { $kind ->
    [administration] { $members } slår ihop kontoren
    [operation] { $members } ska dela drift, jour och spadar
    [investments] { $members } lägger investeringarna i samma plan
    [key] { $members } delar notan på ett nytt sätt
    [goal] { $members } skriver ned sitt mål
    [form] { $members } byter form
    [lending] { $members } lånar varandras personal
    [emergency_water] { $members } lovar varandra nödvatten
    [equalisation] { $members } jämnar ut kostnaderna
    [closing] { $members } stänger ett vattenverk
    [outside] { $members } sluter avtal med en part utanför
   *[networks] { $members } bygger ihop sina nät
}
news-agreement_fell = { $kind ->
    [administration] Gemensam administration föll i fullmäktige i { $against }
    [operation] Gemensam drift föll i fullmäktige i { $against }
    [investments] Gemensamma investeringar föll i fullmäktige i { $against }
    [key] Den nya fördelningsnyckeln föll i fullmäktige i { $against }
    [goal] Målbilden föll i fullmäktige i { $against }
    [form] Formen blir som den är: fullmäktige i { $against } sa nej
    [lending] Utlåningen av personal föll i fullmäktige i { $against }
    [emergency_water] Nödvattnet föll i fullmäktige i { $against }
    [equalisation] Utjämningen föll i fullmäktige i { $against }
    [closing] Vattenverket blir kvar: { $members }
    [outside] Avtalet med parten utanför blev inte av: { $members }
   *[networks] Överföringsledningen föll i fullmäktige i { $against }
}
news-agreement_unsigned = { $kind ->
    [administration] Gemensam administration blev inte underskriven i tid: { $missing } hade inte skrivit under
    [operation] Gemensam drift blev inte underskriven i tid: { $missing } hade inte skrivit under
    [investments] Gemensamma investeringar blev inte underskrivna i tid: { $missing } hade inte skrivit under
    [key] Den nya fördelningsnyckeln blev inte underskriven i tid: { $missing } hade inte skrivit under
    [goal] Målbilden blev inte underskriven i tid: { $missing } hade inte skrivit under
    [form] Den nya formen blev inte underskriven i tid: { $missing } hade inte skrivit under
    [lending] Utlåningen av personal blev inte underskriven i tid: { $missing } hade inte skrivit under
    [emergency_water] Nödvattnet blev inte underskrivet i tid: { $missing } hade inte skrivit under
    [equalisation] Utjämningen blev inte underskriven i tid: { $missing } hade inte skrivit under
    [closing] Vattenverket blir kvar, avtalet blev inte underskrivet i tid: { $missing } hade inte skrivit under
    [outside] Avtalet med parten utanför blev inte underskrivet i tid: { $missing } hade inte skrivit under
   *[networks] Överföringsledningen blev inte underskriven i tid: { $missing } hade inte skrivit under
}
news-walk_out = { $municipality } lämnar samarbetet
news-main_in_use = Nu rinner vattnet mellan { $municipality } och { $other }
news-election = Valet avgjort: nya ansikten runt vattnet
news-council_cut = Fullmäktige i { $municipality } sänker taxan
news-rare_event = { $municipality } utan vatten: ”Den ledningen skulle ha bytts”
news-tariff_rise = Chockhöjning: vattnet i { $municipality } blir mycket dyrare
news-spoken = Nu är det sagt i { $municipality }, sedan { $other } frågat
news-quiet = Lugnt på vattenfronten
