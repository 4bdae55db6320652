"""What lintnews itself is told in an article."""
