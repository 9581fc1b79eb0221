# The page where a poll is answered on a phone.

phone-title = Poll
phone-send = Send the answer
phone-change = Change the answer
phone-thanks = Thank you! Your answer is “{ $option }”. You can change it as long as the question is open.
phone-choose = Choose an answer first.
phone-none = No question is open just now. The page looks for a new one by itself.
phone-hands = This question is answered by a show of hands.
phone-closed = The question was closed before the answer arrived.
phone-again = Look again
phone-privacy = No names are kept. Answers are only shown added up, and not before five have answered.
phone-code = Code
phone-code-hint = Six characters, on the projector.
phone-go = Go on
phone-wrong-code = The code belongs to no game here. Check the code.
phone-slow = That was too fast. Wait a few seconds and try again.
phone-other-language = På svenska
