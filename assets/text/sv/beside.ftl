# Avtal vid sidan av stegen: villkoren i ett samarbete, utlåning, nödvatten, utjämning, stängda verk
# och parter utanför. Namn på kommuner ges som { $municipality }, { $a } och { $b }.

## Vad avtalet gäller
step-key = Ny fördelningsnyckel
    .text = Kostnaderna fördelas på ett annat sätt från nästa bokslut. Formen avgör vem som beslutar.
    .short = Nyckel
step-goal = Gemensam målbild på papper
    .text = Ett mål med era egna ord. Det som är skrivet bär en bit av tilliten genom nästa val.
    .short = Målbild
step-form = Byta form
    .text = Kostar pengar, och en runda då ni inte orkar med något annat. Driften märker ingenting.
    .short = Form
step-lending = Låna ut personal
    .text = Den enas personal arbetar hos den andra några rundor, till ett pris ni kommer överens om.
    .short = Utlåning
step-emergency_water = Nödvatten
    .text = Ni lovar varandra tankbilar och vatten den dag det behövs. Kostar lite varje år.
    .short = Nödvatten
step-equalisation = Utjämning
    .text = De som kan betalar till den som behöver, så mycket per invånare och år.
    .short = Utjämning
step-closing = Stänga ett verk
    .text = Ett verk som inte längre behövs stängs från nästa år. Det sparar pengar, och en reserv försvinner.
    .short = Stängt verk
step-outside = Avtal med en part utanför
    .text = Lantbrukare, en industri eller staten. De ger något, och vill ha något.
    .short = Utanför

offer-status-countered = Besvarat med ett motbud
reason-own_works = Att ge upp ett eget verk

## Orsaker
cause-lending = Utlånad personal
cause-lending_ended = Utlånad personal kom hem
cause-help_ended = Hjälpen sades upp
cause-emergency_water = Löftet om nödvatten
cause-equalisation = Utjämningen
cause-closed_works = Ett verk stängdes
cause-form_change = Bytet av form
cause-actor = Avtal med en part utanför

## Varför det inte gick
refusal-own_offer = Förslaget är ert eget. Ta tillbaka det och lägg fram ett nytt.
refusal-terms_unchanged = Det är samma villkor som redan gäller. Ändra något.
refusal-form_changing = Bytet av form tar all kraft. Från runda { $round } går det att ta nya steg.
refusal-goal_empty = Skriv målet med era egna ord.
refusal-under_notice = { $municipality } har begärt utträde ur samarbetet.
refusal-already_leaving = Ni har redan begärt utträde. Ni går ur när rundan är slut.
refusal-wrong_parties = Avtalet gäller inte de här parterna. Se vilka som ska vara med.
refusal-not_to_spare = { $municipality } har { $posts ->
    [0] ingen tjänst att avvara
    [one] högst en tjänst att avvara
   *[other] högst { $posts } tjänster att avvara
}. Jouren måste bemannas.
refusal-side_in_force = Ett sådant avtal gäller redan mellan er.
refusal-carried_enough = Andra bär redan så mycket av vad { $municipality } kostar som får bäras.
refusal-side_ending = Det upphör ändå när rundan är slut.
refusal-side_for_good = Ett stängt verk förblir stängt. Det avtalet går inte att säga upp.
refusal-not_connected = { $municipality } har ingen ledning i drift som gör verket överflödigt.
refusal-last_source = Det är det sista verket som alla dricker av. Det går inte att stänga.
refusal-works_closed = Verket är redan stängt, eller ska stängas.
refusal-actor_agreed = Den parten har redan ett avtal. Det blir inget till.
refusal-actor_not_open = Den parten vill först se något annat hos er.

## Villkor, mått
condition-emergency_water = ett löfte om nödvatten
indicator-tankers_largest_source_out = Vatten med tankbil när den största täkten står stilla
    .short = Med tankbil
    .unit = % av behovet
    .text = Vad grannarnas tankbilar kan köra fram utöver det som kommer ur kranen: ungefär tio liter per invånare och dygn.
