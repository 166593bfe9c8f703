"""The books one types into: 現金出納帳, 預金出納帳, 売掛帳, 買掛帳, 総勘定元帳."""
