<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>Ledger</name>
    <message>
        <source>Ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please confirm the tax of {typed} yen: {computed} yen would follow from the amount.</source>
        <translation>消費税額{typed}円を確認してください。金額からの計算では{computed}円です。</translation>
    </message>
</context>
</TS>
