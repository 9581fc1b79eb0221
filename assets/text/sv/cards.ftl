# Ord runt händelsekorten: tryck utifrån, värden, vem kortet rör, villkor och verkningar.

## Trycket utifrån
tag-climate = klimat
tag-scarce_resources = knappa resurser
tag-migration = migration
tag-urbanisation = urbanisering
tag-exclusion = utanförskap
tag-digitalisation = digitalisering
tag-security = säkerhet
tag-everyday = vardagens utmaningar

## De fyra värdena
value-affordable = Råd att betala
value-safe = Säkert vatten
value-generations = De som kommer efter
value-self_determination = Bestämma själva

## Vem kortet rör
card-owner-one = Händelse i { $municipality }
card-owner-all = Händelse som rör alla kommuner
card-owner-joint = Händelse i den gemensamma driften
card-origin = följer på { $card }

## Villkor för att ett svar ska gå att välja
condition-alone = att ni inte är med i något samarbete
condition-joint_operation = gemensam drift och underhåll
condition-joint_investments = gemensamma investeringar
condition-connected = en överföringsledning i drift
condition-small_staff = färre än åtta tjänster
condition-many_vacancies = många vakanser
condition-council_cut = att fullmäktige nyss sänkt taxan
condition-tariff_frozen = att förnyelsen hålls nere
condition-over_promise = att kostnaden gått över löftet
condition-low_trust_operation = låg tillit till driften
condition-low_mental = att den mentala gränsen står kvar
condition-low_coordination = svag samordning med planeringen
condition-coordinated = god samordning med planeringen
condition-practised = inövade gemensamma rutiner
condition-election_round = att det är valår
condition-first_joint_round = första rundan i gemensam drift
condition-second_joint_round = andra rundan i gemensam drift
condition-high_capacity = gott om kapacitet
condition-hidden_backlog = att mycket av nätet är okänt
condition-dry = torka
condition-has_partner = en partner
condition-trusting = att grannarna litar på er (över 55 i snitt)

## Verkningar
effect-money = Engångskostnad eller intäkt
    .unit = kr per invånare
effect-operation_cost = Driftkostnad
    .unit = %
effect-trust_pairs = Tillit mellan kommunerna
effect-trust_operation = Tillit till driften
effect-approval = Invånarnas stöd
effect-coordination = Samordning med planeringen
effect-competence = Kompetens
effect-staff = Tjänster
effect-vacancy = Vakanser
    .unit = procentenheter
effect-renewal_factor = Förnyelse
    .unit = %
effect-maintenance_factor = Underhåll
    .unit = %
effect-known = Känt skick
    .unit = procentenheter
effect-ambition = Hur mycket driften vill förnya
    .unit = procentenheter per år
effect-floor = Tillit som sitter i rutinerna
effect-mental = Mental gräns upplöst
effect-targeting = Träffsäkerhet i förnyelsen
effect-demand_factor = Vattenförbrukning
    .unit = %
effect-tariff = Taxan
    .unit = %
effect-lasting = { $rounds ->
    [0] bestående
    [one] i { $rounds } runda
   *[other] i { $rounds } rundor
}
effect-unknown = Vad det leder till längre fram

## Vem verkan träffar
target-owner = er
target-partners = era partner
target-neighbours = grannarna
target-all = alla
target-lender = den granne ni litar mest på
