# Reglernas ord: orsaker i liggaren, vad som mäts, och varför något inte gick.
# Namn på kommuner ges som { $municipality }, { $a } och { $b }; steg och faser som sina id.

## Orsaker till att ett tal har rört sig. Händelser ger kortets rubrik som { $card }.
cause-revenue = Avgifter från abonnenterna
cause-operation = Driften
cause-maintenance = Underhållet
cause-bursts = Läckor som lagades
cause-scale = Att göra saker ihop i större skala
cause-integration = Att slå ihop: system, flytt, inkörning
cause-wages = Lönerna jämnades ut
cause-friction = Det som skaver när flera ska samsas
cause-partnership_time = Tid för varandra
cause-inventory = Inventering av ledningarna
cause-skills = Utbildning
cause-liaison = Samordnare mot planeringen
cause-extra_staff = Fler tjänster
cause-consultants = Konsulter
cause-capital_start = Kapitalkostnad för det som redan var byggt
cause-capital_renewal = Kapitalkostnad för förnyelsen
cause-connecting_main = Överföringsledningen
cause-overrun = Överföringsledningen blev dyrare än kalkylen
cause-cost_key = Fördelningsnyckeln
cause-renewal = Förnyelsen
cause-write_off = Avskrivning
cause-interest = Ränta på det som fattas
cause-self_cost = Självkostnadsprincipen: taxan måste följa kostnaderna
cause-tariff_decision = Ert beslut om taxan
cause-council_cut = Fullmäktige sänkte taxan när löftet inte höll
cause-growth = Befolkningen ändrades
cause-recruiting = Rekrytering
cause-practice = Det ni gör ihop sätter sig
cause-ambition = Den som kan mer vill mer
cause-ageing = Ledningarna blev äldre
cause-dialogue = Ni tog er tid för varandra
cause-routines = Gemensamma rutiner
cause-free_ride = En part lade inte ned sin del av tiden
cause-expectation_gap = Det blev dyrare än vad löftet sade
cause-promise_kept = Ett löfte hölls
cause-goal = Ett gemensamt mål på papper
cause-leadership_time = Ledningens tid för en fråga till en annan kommun
cause-lesson = En lärdom som skrevs ned efter ”{ $card }”
cause-spoken = Något som togs för givet blev sagt
cause-election = Valet: nya personer på posterna
cause-walk_out = En part lämnade samarbetet
cause-agreement = Ett avtal ni skrev under
cause-event = Händelsen ”{ $card }”
cause-response = Svaret på ”{ $card }”
cause-rare_event = En stor händelse som nätet inte stod emot
cause-service = Hur vattnet fungerade i vardagen
cause-drift = Det går tillbaka mot det vanliga
cause-distance = Avståndet till den egna planeringen växte
cause-left_outside = Andra går samman, en står utanför
cause-let_in = Den som stod utanför släpps in
cause-history = Det som hände före spelet
cause-shared_work = Pengar och arbete gick över gränsen

## Det som mäts
stock-balance = Kassan hos abonnentkollektivet
    .unit = kr
stock-capital = Lån till förnyelse
    .unit = kr
stock-depreciation = Avskrivning per år
    .unit = kr per år
stock-main_debt = Lån till överföringsledning
    .unit = kr
stock-tariff = Taxan
    .unit = kr per invånare och år
stock-population = Invånare
    .unit = personer
stock-staff = Tjänster
    .unit = tjänster
stock-extra_staff = Nya tjänster
    .unit = tjänster
stock-vacancy = Vakanser
    .unit = % av tjänsterna
stock-competence = Kompetens
    .unit = av hundra
stock-targeting = Träffsäkerhet i förnyelsen
    .unit = gånger sämre än snittet
stock-ambition = Hur mycket driften vill förnya
    .unit = % av nätet per år
stock-known = Känt skick
    .unit = % av nätet
stock-burst_rate = Läckor
    .unit = per km och år
stock-approval = Invånarnas stöd
    .unit = av hundra
stock-coordination = Samordning med den egna samhällsbyggnaden
    .unit = av hundra
stock-acknowledged = Glapp som är känt och erkänt
    .unit = %
stock-trust_operation = Tillit till den gemensamma driften
    .unit = av hundra
stock-trust = Tillit mellan kommunerna
    .unit = av hundra
stock-floor = Tillit som sitter i rutinerna
    .unit = av hundra
stock-physical = Fysisk gräns upplöst
    .unit = av hundra
stock-geographical = Geografisk gräns upplöst
    .unit = av hundra
stock-outside = Gränsen mot dem som står utanför
    .unit = av hundra
stock-mental = Mental gräns upplöst
    .unit = av hundra

## Varför det inte gick
refusal-wrong_phase = Det går inte i { $phase ->
    [lobby] samlingen
    [situation] läget
    [negotiation] förhandlingen
    [decisions] besluten
    [outcome] utfallet
   *[debrief] eftersnacket
}. Vänta till rätt fas.
refusal-not_allowed = Det är inte er kommuns sak att besluta.
refusal-out_of_range = Värdet ligger utanför det tillåtna. Välj mellan { $low } och { $high }.
    .field = Gäller { $field }.
refusal-unknown = ”{ $id }” finns inte i det här spelet.
    .what = Slag: { $what }.
refusal-not_a_member = Er kommun är inte part i det här.
refusal-too_few_members = Ett avtal behöver minst två kommuner. Lägg till en granne.
refusal-member_twice = Samma kommun står med två gånger. Ta bort den ena.
refusal-step_not_in_level = { $step ->
    [administration] Gemensam administration
    [operation] Gemensam drift och underhåll
    [investments] Gemensamma investeringar
   *[networks] Sammankopplade nät
} ingår inte i det här spelet.
refusal-step_too_early = { $municipality } behöver först ta steget { $step ->
    [administration] gemensam administration
    [operation] gemensam drift och underhåll
    [investments] gemensamma investeringar
   *[networks] sammankopplade nät
} med er.
refusal-step_taken = Ni har redan tagit steget { $step ->
    [administration] gemensam administration
    [operation] gemensam drift och underhåll
    [investments] gemensamma investeringar
   *[networks] sammankopplade nät
}.
refusal-step_this_round = { $municipality } har redan tagit ett steg den här rundan. Ett i taget.
refusal-other_partnership = { $municipality } är med i ett annat samarbete och måste lämna det först.
refusal-members_left_out = { $municipality } är redan med och måste vara part i avtalet.
refusal-left_this_round = { $municipality } har lämnat ett samarbete den här rundan. Vänta till nästa.
refusal-trust_below_gate = Tilliten mellan er är { $trust }, och det här steget kräver { $gate }. Lägg tid på varandra först.
refusal-pair_below_gate = { $a } och { $b } litar för lite på varandra: { $trust } mot minst { $gate }.
refusal-not_neighbours = { $a } och { $b } har ingen gräns där en ledning kan byggas.
refusal-main_decided = Den överföringsledningen är redan beslutad.
refusal-offer_closed = Förslaget är avslutat. Lägg fram ett nytt om ni vill gå vidare.
refusal-beyond_depth = Det valet hör till djup { $least }. Ni spelar på djup { $depth }; handledaren kan ändra det.
refusal-offer_pending = Ett förslag om samma sak ligger redan på bordet. Avsluta det först.
refusal-already_signed = Ni har redan skrivit under.
refusal-not_signed = Ni har inte skrivit under det förslaget.
refusal-card_closed = Händelsen är avslutad och går inte längre att svara på.
refusal-response_not_open = Det svaret går inte att välja just nu.
    .condition = Kräver: { $condition }
    .response = Svaret ”{ $response }” är inte öppet.
refusal-card_on_table = Den händelsen ligger redan på bordet.
refusal-reworked_this_round = Ni har redan gjort om ert löfte den här rundan.
refusal-promise_unchanged = Det är samma löfte som förut. Ändra det, eller låt det gälla.
refusal-promise_too_high = Ett så försiktigt löfte håller sig självt. Lova högst { NUMBER($high, style: "percent") } mer än före samarbetet.
refusal-no_partnership = Er kommun är inte med i något samarbete.
refusal-no_joint_operation = Det kräver gemensam drift och underhåll.
refusal-no_joint_investments = Det kräver gemensamma investeringar.
refusal-not_resolved = Åren är inte färdigräknade än. Vänta ett ögonblick.
refusal-wrong_water = Svaret om vattnet hör till ett annat år.
