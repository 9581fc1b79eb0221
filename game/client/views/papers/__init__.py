"""The pages of a team's own papers: what it holds dear, wants, takes for granted and learns."""
