# Sidan där en snabbfråga besvaras på telefon.

phone-title = Snabbfråga
phone-send = Skicka svaret
phone-change = Ändra svaret
phone-thanks = Tack! Ditt svar är ”{ $option }”. Du kan ändra det så länge frågan är öppen.
phone-choose = Välj ett svar först.
phone-none = Ingen fråga är öppen just nu. Sidan tittar efter en ny av sig själv.
phone-hands = Den här frågan besvaras med handuppräckning.
phone-closed = Frågan hann stängas innan svaret kom fram.
phone-again = Titta igen
phone-privacy = Inga namn sparas. Svaren visas bara sammanräknade, och först när minst fem har svarat.
phone-code = Kod
phone-code-hint = Sex tecken. De visas på projektorn.
phone-go = Fortsätt
phone-wrong-code = Koden gäller inget spel här. Kontrollera koden.
phone-slow = Det gick för fort. Vänta några sekunder och försök igen.
phone-other-language = In English
