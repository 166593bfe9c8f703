"""What makes typing short and looks ahead, on screen: 摘要辞書, 仕訳辞書, 定期仕訳 with its preview."""
