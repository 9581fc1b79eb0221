# Förhandlingen om det som ligger vid sidan av stegen: vad som går att föreslå, hur det skrivs,
# vad avtalet säger, vad som gäller och vad det kostar att lämna det.

## Vad som går att föreslå
beside-title = Annat att komma överens om
beside-none = Inget av det är öppet för er just nu.
beside-closed = Inte öppet nu ({ $count })
beside-with = Med { $members }
beside-with-more = Med { $members } och { $count } till
beside-works = { $count ->
    [one] Ett verk kan undvaras
   *[other] { $count } verk kan undvaras
}
beside-on-table = Ert förslag ligger på bordet.

## Att skriva ett förslag
draft-partner = Med vem?
draft-direction = Åt vilket håll?
draft-lend = Vi lånar ut
draft-borrow = Vi lånar in
draft-posts = Tjänster
draft-rounds = Rundor
draft-price = Pris per tjänst och år
draft-price-cost = Självkostnad { $price }
draft-most = { $name } kan avvara högst { $posts }.
draft-receiver = Vem ska få?
draft-payers = Vilka betalar?
draft-per-resident = Per invånare och år
draft-works = Vilket verk?
draft-left = Kvar i det sammankopplade området: { $left } l/s, det största verket { $largest } l/s. Behovet är { $demand } l/s.
draft-saving = Sparar { $owner } { $saving } per år.
draft-actor = Med vilken part?
draft-actor-odds = Säger ja med { $odds }
draft-actor-once = { $gain ->
    [yes] Ger er { $amount } en gång.
   *[no] Kostar er { $amount } en gång.
}
draft-actor-yearly = { $gain ->
    [yes] Sparar er { $amount } per år så länge det gäller.
   *[no] Kostar er { $amount } per år så länge det gäller.
}
draft-form-now = { $name } (gäller nu)
draft-form = Vilken form?
draft-key = Vem betalar vad?
draft-key-tip = Dra, eller tryck pil åt sidan, och se vad var och en betalar
draft-key-now = gäller nu
draft-key-per-year = Per år, mot i dag
draft-key-waits = Räknar vem som betalar vad …
draft-goal = Vad handlar målet om?
draft-goal-words = Målet med era egna ord
draft-blocked-partners = Inte möjligt nu: { $reasons }
draft-blocked-partner = { $name }: { $reason }
draft-kept = Ert utkast från tidigare i rundan.
draft-anew = Börja om
draft-send-counter = Lägg motbudet
draft-counter-title = Ert motbud
draft-counter-lead = Ändra det ni vill ha annorlunda. Det som skiljer sig från förslaget av { $name } märks på arket.

## Vattnet utan verket
water-title = Vattnet utan verket
water-asks = Räknar på vattnet utan verket …
water-failed = Det gick inte att räkna på vattnet.
water-again = Räkna igen
water-normal = Vanlig dag
water-largest = Största täkten ute
water-change = { $now } → { $then }
water-note = Hur stor del av behovet som kommer ur kranen.

## Vad avtalet säger
deal-draft-counter = Motbud, inte framlagt
deal-counter-from = Motbud från { $name }.
deal-alone = beslut av { $members }
deal-with-actor = mellan { $members } och { $actor }
deal-changed = Nytt.
deal-changed-from = Ändrat. Förut: { $was }
deal-nothing-new = Inget skiljer sig än från förslaget av { $name }.
deal-gives = Vad var och en betalar och får
deal-free = Det här kostar ingen något
deal-row-once = En gång
deal-instead = { $name }.
deal-new-key = Ny nyckel
deal-old-key = I stället för
deal-new-form = Ny form
deal-old-form = I stället för
deal-about = Gäller
deal-goal-unwritten = …
deal-change = Bytet
deal-form-change = Kostar pengar en gång, och all kraft. Nya steg kan tas igen från runda { $round }.
deal-people = Folk
deal-lending = { $giver } lånar ut { $posts } till { $receiver }.
deal-posts = { $count ->
    [one] en tjänst
   *[other] { $posts } tjänster
}
deal-time = Tid
deal-rounds = { $rounds ->
    [one] Den här rundan, { $years } år.
   *[other] { $rounds } rundor med den här, { $years } år.
}
deal-price = Pris
deal-lending-price = { $price } per tjänst och år.
deal-lending-free = Utan ersättning.
deal-promise = Löfte
deal-emergency = Tankbilar och vatten till varandra den dag det behövs, åt båda håll.
deal-enough = Räcker till
deal-emergency-share = Ungefär { $share } av behovet, per granne som lovar och saknar ledning till den som törstar.
deal-until-further = Tills vidare.
deal-who = Vilka
deal-equalisation = { $count ->
    [one] { $payers } betalar till { $receiver }.
   *[other] { $payers } betalar till { $receiver }, var och en för sina invånare.
}
deal-amount = Belopp
deal-equalisation-price = { $price } per invånare och år hos den som betalar.
deal-works = Verk
deal-works-lake = Ytvattenverket i { $municipality } vid sjön, { $lps } l/s
deal-works-river = Ytvattenverket i { $municipality } vid ån, { $lps } l/s
deal-works-groundwater = Grundvattenverket i { $municipality }, { $lps } l/s
deal-works-other = Vattenverket i { $municipality }, { $lps } l/s
deal-closing = Stängs från nästa år, för gott. { $owner } sparar driften.
deal-actor = Part
deal-asks = Begär
deal-gives-you = Ger
deal-answer = Svar
deal-actor-odds = Säger ja med { $odds } när förhandlingen är slut.
deal-actor-yes = Sa ja.
deal-actor-no = Sa nej. Chansen till ett ja var { $odds }.

## Motbud och underskrift
offer-counter = Lägg ett motbud
offer-counter-tip = Samma sak mellan samma parter, på andra villkor. Förslaget här besvaras och läggs undan.
offer-over-countered = Förslaget är besvarat med ett motbud.
offer-see-counter = Läs motbudet
offer-signed = Undertecknat. Fullmäktige prövar när förhandlingen är slut. Till dess kan ni ta tillbaka er underskrift.
chain-title = Så har förslaget ändrats
chain-first = { $name } lade fram det
chain-then = { $name } ändrade { $what }
chain-same = { $name } lade fram det på nytt
shake-title = Har ni skakat hand?
shake-text = En underskrift räknas när ni har tagit { $members } i hand på det. Fullmäktige prövar när förhandlingen är slut.
shake-yes = Ja, skriv under
shake-no = Inte än

## Det som gäller
running-count = Det som gäller mellan oss ({ $count })
running-with = med { $members }
running-lent = { $giver } lånar ut { $posts } till { $receiver }
running-receives = { $receiver } får av { $payers }
running-until = Till och med runda { $round }, { $last_year }.
running-until-further = Tills vidare.
running-for-good = För gott.
running-from = Från { $year }.
running-since-round = Sedan runda { $round }.
running-costs = Kostar er { $amount } per år.
running-gains = Ger er { $amount } per år.
running-no-money = Kostar er ingenting.
running-leaving = { $names } har begärt utträde och går ur när rundan är slut.
running-form-changing = Formen byts. Nya steg från runda { $round }.
leaving-now = Att lämna kostar er { $cost } en gång. Ni är ute genast.
leaving-notice = Att lämna kostar er { $cost } en gång. Ni är ute när runda { $round } är slut, men tilliten faller genast.
leaving-trust = Tilliten mellan er och { $members } faller hårt.
leaving-ends = { $count ->
    [one] Ett avtal vid sidan av upphör samtidigt.
   *[other] { $count } avtal vid sidan av upphör samtidigt.
}
leaving-given = Ni har begärt utträde. Ni går ur när runda { $round } är slut och betalar { $cost }.
leave-priced-title = Lämna samarbetet?
leave-priced-text = { $price } Det går inte att ångra.
leave-priced-yes = Lämna samarbetet
running-notice-own = Ni har sagt upp det.
running-notice = { $name } har sagt upp det.
running-end = Säg upp
running-end-tip = Säg upp: { $what }, { $about }
ending-when = Det upphör för alla parter när runda { $round } är slut.
ending-trust = { $members } hade räknat med det: tilliten mellan er faller.
ending-harmless = Ingen annan räknar med det, så tilliten påverkas inte.
end-help-title = Säga upp avtalet?
end-help-text = { $what }, { $about }. { $price } Det går inte att ångra.
end-help-yes = Säg upp avtalet

## Löftet, uppföljt
promise-words = Ni skrev tillsammans

## När en gräns löses upp
wall-fell = Muren faller mellan { $members }: { $step }
wall-more = och { $count } till
