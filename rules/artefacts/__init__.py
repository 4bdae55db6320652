"""What tools leave behind in an article: heads, teasers, marks, placeholders."""
