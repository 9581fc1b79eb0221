# Rader på tidningens förstasida. { $municipality }, { $a } och { $b } är namn, { $members } flera namn
# i en rad, { $step } ett steg, { $percent } ett tal utan tecken. Kortens rubriker står i korten och
# rundans egen sida i banans paper-<runda>.

news-agreement_made = { $step ->
    [administration] { $members } slår ihop kontoren
    [operation] { $members } ska dela drift, jour och spadar
    [investments] { $members } lägger investeringarna i samma plan
   *[networks] { $members } bygger ihop sina nät
}
news-agreement_fell = { $step ->
    [administration] Gemensam administration föll i fullmäktige: { $members }
    [operation] Gemensam drift föll i fullmäktige: { $members }
    [investments] Gemensamma investeringar föll i fullmäktige: { $members }
   *[networks] Överföringsledningen föll i fullmäktige: { $members }
}
news-partner_left = { $municipality } lämnar samarbetet
news-main_in_use = Nu rinner vattnet mellan { $a } och { $b }
news-main_dearer = Ledningen mellan { $a } och { $b } blev { $percent } procent dyrare
news-election = Valet avgjort: nya ansikten runt vattnet
news-council_cut = Fullmäktige i { $municipality } sänker taxan
news-rare_event = { $municipality } utan vatten: ”Den ledningen skulle ha bytts”
news-tariff_rise = Vattnet i { $municipality } blir { $percent } procent dyrare
news-quiet = Lugnt på vattenfronten
