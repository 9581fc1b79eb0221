# What is taken for granted in the valley, and the question that may bring it out.

question-vem-skulle-ha-ringt = If you think back to the May night of 2009: who ought to have rung whom?

assumption-luckorna =
    .title = It was the power company that opened the gates
    .text = You have never apologised for the cellars, for it was not you. So you would rather promise nothing about water that runs on to somebody else.
