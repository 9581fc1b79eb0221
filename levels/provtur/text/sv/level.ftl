# Provtur: namn, berättelse och tidningens förstasidor, en för varje runda.

level-title = Provtur
level-aim = Tre små kommuner runt en sjö, sex år och de två första stegen. Lär er spelet på en kafferast, med en guide som säger vad ni gör och vad det betydde.
level-region = Svansjöbygden
level-paper = Svansjöbladet
level-story = Alla tre dricker ur Svansjön, där gränserna möts mitt i. Förr kom pengarna från sågen, spannmålen och bruket, och alla tre byggde vattenverk för att växa. Nu har de lika gamla rör och lika få som kan dem. Man är inte osams. Man har bara aldrig behövt fråga.

municipality-alvsund = Älvsund
    .note = Staden vid sjöns utlopp. Skolorna, sjukhuset och gjutjärn från tjugotalet under torget.
municipality-halleby = Hälleby
    .note = Slätten i sydväst. Gårdar, en silo och ledningar från sextiotalet som ingen har tittat på.
municipality-storskog = Storskog
    .note = Skogen i norr. Sågen är nedlagd, men vattenverket som byggdes för den går än. Två personer sköter det.

paper-1 =
    .headline = Tre vattenverk, en sjö – och en båt att låna
    .text = Provtagningsbåten på Svansjön ägs av Älvsund, ligger i Hälleby och har motorn i Storskog. I våras togs inga prover. Ingen har märkt något, och det är det som oroar länsstyrelsen.
    .letter = Jag kan spotta in i Hälleby, men när vattnet blir brunt ska jag ringa Älvsund, som är en mil bort. Hur tänkte ni?
    .signature = Boende vid kommunskylten

paper-2 =
    .headline = Samma jour, två dialekter: ”Vi förstod felanmälan på tredje försöket”
    .text = Två rörläggare har mötts för första gången. De har arbetat sjutton kilometer från varandra i tjugoett år. Det visade sig att de lagar samma sorts läcka.
    .letter = Nu ska allt vara gemensamt. Bra! Då kan Storskog ta gemensamt ansvar för att vår väg är uppgrävd för tredje sommaren i rad.
    .signature = Cyklist, Älvsund

paper-3 =
    .headline = Nya ansikten, gamla rör: så gick valet kring sjön
    .text = Var tredje ledamot är ny. På första mötet frågade man vad som hade lovats om va-taxan. Protokollet hittades till slut, under en kaffebryggare i Hälleby.
    .letter = Ni lovade att det skulle bli billigare om ni gjorde det ihop. Nu säger ni att det blir bättre. Det är inte samma ord. Jag har slagit upp det.
    .signature = F.d. korrekturläsare
