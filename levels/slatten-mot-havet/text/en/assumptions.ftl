# What is taken for granted on the plain, and the question that may bring it out.

question-kallan-i-klockhult = What happened to the spring at Klockhult, as you remember it?

assumption-kallan =
    .title = They took our spring
    .text = The spring at Klockhult ran dry in the autumn of 1976 and never came back. Nobody in Kornstad has asked how that felt, and you do not mean to bring it up first.
