# Varför servern inte gjorde det som ombads: snabbfrågor, gruppsamtal, platser och flera spel.

refusal-awaits_approval = Laget på platsen måste släppa in er. Säg numret { $number } till dem och vänta.
refusal-laptop_denied = Laget vill inte dela sin plats.
refusal-poll_closed = Frågan är stängd.
refusal-breakout_over = Gruppsamtalet är slut.
refusal-not_in_group = Ni är inte med i den gruppen.
refusal-no_people = Det finns inga lag att dela in än.
refusal-too_many = Det får inte plats fler än { $most }.
refusal-nobody_asks = Ingen dator med nummer { $number } väntar längre.
refusal-wrong_host_pin = Serverns pinkod stämmer inte.
refusal-no_such_level = Spelet { $level } finns inte på servern eller går inte att spela.
refusal-still_running = Spelet pågår. Avsluta det först.
refusal-no_such_phase = Spelet har ingen sådan fas att börja om från.
refusal-moved = Handledaren har flyttat laget. Ni kommer strax till den nya platsen.
