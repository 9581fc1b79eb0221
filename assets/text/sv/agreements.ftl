# Avtalets ord: stegen, formerna, nycklarna, målen, väntan och fullmäktiges skäl.

## Stegen
step-administration = Gemensam administration
    .text = Kundservice, ekonomi och upphandling sköts ihop. Vattnet märker ingenting än.
    .short = Administration
step-operation = Gemensam drift och underhåll
    .text = En driftorganisation, en jour och en grävlista. Här börjar man kunna mer, och då gör man mer.
    .short = Drift
step-investments = Gemensamma investeringar
    .text = Ledningarna förnyas efter behov, var de än ligger. Pengarna går över gränsen.
    .short = Investeringar
step-networks = Sammankopplade nät
    .text = En överföringsledning mellan er. Den enas vatten blir den andras reserv.
    .short = Nät

## Formerna
form-namnd = Gemensam nämnd
    .text = Lika många platser. En kommun är värd och har personalen. Varje fullmäktige beslutar sin egen budget, så alla måste vara överens.
form-forbund = Kommunalförbund
    .text = Ett eget förbund med platser efter befolkning. Förbundet lånar självt. Två tredjedelar av befolkningen räcker för att besluta, och det går långsamt att lämna.
form-bolag = Gemensamt bolag
    .text = Styrs genom ägarandelar och ägardirektiv. Bolaget lånar självt. Insynen är mindre och mer än halva ägandet räcker för att besluta.

# Vem som är huvudman och vem som sätter taxan under varje form. En bana kan säga något annat.
huvudman =
    .namnd = Varje kommun är fortfarande huvudman, och varje fullmäktige sätter sin egen taxa.
    .forbund = Kommunerna är fortfarande huvudmän. Förbundet föreslår, varje fullmäktige sätter sin egen taxa.
    .bolag = Kommunerna är fortfarande huvudmän: ett bolag får inte besluta taxa. Varje fullmäktige sätter sin egen.

## Nycklarna
key-equal = Lika delar
    .text = Alla betalar lika mycket. Enkelt, och tungt för den minsta.
key-population = Efter befolkning
    .text = Varje invånare väger lika. Den som har långa ledningar per invånare vinner på det.
key-use = Efter förbrukning
    .text = Man betalar för det vatten man använder, sommargästernas inräknat.
key-mixed = Blandad
    .text = Tre tiondelar i lika delar, resten efter förbrukning. Ingen är helt nöjd.
key-solidarity = Solidarisk med tak
    .text = Efter befolkning, men ingen betalar mer än två procent av sin egen kostnad för de andra.

## Gemensamma mål
goal-secure = Vatten i alla kranar, också den dag då den största täkten står stilla
    .short = Säkert vatten
goal-affordable = En taxa som alla hushåll har råd med, i hela trakten
    .short = Råd att betala
goal-generations = Vi lämnar över ett nät i bättre skick än vi fick det
    .short = De som kommer efter
goal-skills = Här vill de som kan vatten arbeta
    .short = Kompetens
goal-environment = Sjön, ån och åsen ska må bättre av oss
    .short = Natur och klimat
goal-equal = Samma goda vatten i byn som i staden
    .short = Lika villkor

## Skäl i fullmäktige
reason-trust = Tilliten mellan er
reason-operation = Tilliten till den gemensamma driften
reason-modest_promise = Hur mycket ni lovar
reason-approval = Invånarnas stöd för er linje
reason-outside = Gränsen mot dem som har stått utanför
reason-goal = Målet är skrivet tillsammans
reason-cost = Vad det kostar från första året
reason-taken = Något tas för givet här

## Väntan
expectation-level = { $level ->
    [-2] mycket sämre
    [-1] sämre
    [0] som i dag
    [1] bättre
   *[2] mycket bättre
}

## Vem som beslutar den gemensamma planen
rule-namnd = Alla medlemmar måste säga ja
rule-forbund = Två tredjedelar av befolkningen måste säga ja
rule-bolag = Mer än halva ägandet måste säga ja

offer-status-open = Ligger på bordet
offer-status-withdrawn = Tillbakadraget
offer-status-accepted = Antaget
offer-status-fell = Föll

bot-goal = Samma trygga vatten på båda sidor om gränsen, och nät som våra barn kan ta över.
