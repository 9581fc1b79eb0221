# Banans egna händelsekort, ett för varje runda.

card-brunt-vatten =
    .title = Brunt vatten
    .lead = I skolköket i { $municipality } är vattnet brunt som te. Det är inte farligt: det är rost från ett rör äldre än rektorn.
    .headline = Femte klass bryggde te utan tepåsar
card-brunt-vatten-spola =
    .title = Spola och säg som det är
    .text = Två personer, en brandpost och ett blad i varje brevlåda. Det kostar en del och folk tycker att ni sköter er.
card-brunt-vatten-ring-grannen =
    .title = Ring grannkommunen
    .text = De hade samma sak i fjol och vet vilken ventil man ska börja med. Ni får skriva upp att ni är skyldiga en tjänst.
card-brunt-vatten-vanta =
    .title = Vänta och se
    .text = Det klarnar nog till måndag. Röret är lika gammalt då.

card-valrorelsen =
    .title = Valrörelsen
    .lead = Det är valår, och vatten står på affischerna. Sedan sitter nya personer på posterna. Det som sades vid kaffet följer inte med i överlämningen.
    .headline = Alla partier överens: vatten ska vara vått och billigt
card-valrorelsen-overlamna =
    .title = Boka en dag för överlämning
    .text = De gamla och de nya åker runt sjön ihop: verken, grannarna, löftena. Tillit går att ärva om någon visar var den ligger.
card-valrorelsen-lova-lagre-taxa =
    .title = Lova lägre taxa
    .text = Det ger röster i dag. Grannarna läser samma affisch, och förnyelsen får betala.

card-parmarna =
    .title = Pärmarna öppnas
    .lead = Den gemensamma driften har burit ihop ritningarna. Omkring { $found } procent av ledningarna har en känd historia som ingen har berättat. Den är sällan rolig.
    .headline = Hittade 4 000 meter ledning i en skokartong
card-parmarna-visa-allt =
    .title = Visa allt, för alla
    .text = Fullmäktige, grannar och tidningen får samma bild. Det känns en vecka och håller i tio år. Och nu vill alla göra mer.
card-parmarna-varst-forst =
    .title = Ta det värsta först
    .text = En kort lista, sorterad efter hur illa det är. Resten får vänta i kartongen.
card-parmarna-var-sin-parm =
    .title = Var och en tar hem sin pärm
    .text = Ingen behöver skämmas. Driften får gissa lite längre.
