<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>Ledger</name>
    <message>
        <source>Capital stock</source>
        <translation>資本金</translation>
    </message>
    <message>
        <source>Cash and deposits</source>
        <translation>現金及び預金</translation>
    </message>
    <message>
        <source>Closing inventories</source>
        <translation>期末棚卸高</translation>
    </message>
    <message>
        <source>Closing work in process</source>
        <translation>期末仕掛品棚卸高</translation>
    </message>
    <message>
        <source>Cost of sales</source>
        <translation>売上原価</translation>
    </message>
    <message>
        <source>Current assets</source>
        <translation>流動資産</translation>
    </message>
    <message>
        <source>Current liabilities</source>
        <translation>流動負債</translation>
    </message>
    <message>
        <source>Deferred assets</source>
        <translation>繰延資産</translation>
    </message>
    <message>
        <source>Extraordinary income</source>
        <translation>特別利益</translation>
    </message>
    <message>
        <source>Extraordinary items</source>
        <translation>特別損益</translation>
    </message>
    <message>
        <source>Extraordinary losses</source>
        <translation>特別損失</translation>
    </message>
    <message>
        <source>Fixed assets</source>
        <translation>固定資産</translation>
    </message>
    <message>
        <source>Fixed liabilities</source>
        <translation>固定負債</translation>
    </message>
    <message>
        <source>Income taxes</source>
        <translation>法人税等</translation>
    </message>
    <message>
        <source>Intangible fixed assets</source>
        <translation>無形固定資産</translation>
    </message>
    <message>
        <source>Inventories</source>
        <translation>棚卸資産</translation>
    </message>
    <message>
        <source>Investments and other assets</source>
        <translation>投資その他の資産</translation>
    </message>
    <message>
        <source>Labour</source>
        <translation>労務費</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal capital surplus</source>
        <translation>資本準備金</translation>
    </message>
    <message>
        <source>Legal retained earnings</source>
        <translation>利益準備金</translation>
    </message>
    <message>
        <source>Manufacturing cost</source>
        <translation>製造原価</translation>
    </message>
    <message>
        <source>Manufacturing overhead</source>
        <translation>製造経費</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>材料費</translation>
    </message>
    <message>
        <source>Net sales</source>
        <translation>売上高</translation>
    </message>
    <message>
        <source>Non-operating expenses</source>
        <translation>営業外費用</translation>
    </message>
    <message>
        <source>Non-operating income</source>
        <translation>営業外収益</translation>
    </message>
    <message>
        <source>Non-operating items</source>
        <translation>営業外損益</translation>
    </message>
    <message>
        <source>Opening inventories</source>
        <translation>期首棚卸高</translation>
    </message>
    <message>
        <source>Opening work in process</source>
        <translation>期首仕掛品棚卸高</translation>
    </message>
    <message>
        <source>Other capital surplus</source>
        <translation>その他資本剰余金</translation>
    </message>
    <message>
        <source>Other current assets</source>
        <translation>その他流動資産</translation>
    </message>
    <message>
        <source>Other current liabilities</source>
        <translation>その他流動負債</translation>
    </message>
    <message>
        <source>Other retained earnings</source>
        <translation>その他利益剰余金</translation>
    </message>
    <message>
        <source>Owner's drawings</source>
        <translation>事業主貸</translation>
    </message>
    <message>
        <source>Owner's equity</source>
        <translation>元入金・事業主借</translation>
    </message>
    <message>
        <source>Please confirm the tax of {typed} yen: {computed} yen would follow from the amount.</source>
        <translation>消費税額{typed}円を確認してください。金額からの計算では{computed}円です。</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>当期仕入高</translation>
    </message>
    <message>
        <source>Securities</source>
        <translation>有価証券</translation>
    </message>
    <message>
        <source>Selling, general and administrative expenses</source>
        <translation>販売費及び一般管理費</translation>
    </message>
    <message>
        <source>Shareholders' equity</source>
        <translation>株主資本</translation>
    </message>
    <message>
        <source>Tangible fixed assets</source>
        <translation>有形固定資産</translation>
    </message>
    <message>
        <source>To post tax, give one account the use “{use}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To post this entry, check the amount: it is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To post this entry, choose a department that there is on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To post this entry, choose a sub-account of {account}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To post this entry, choose a tax category in force on {day}: {code} is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To post this entry, choose the account of this line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To post this entry, give it a debit and a credit line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To post this entry, let debit and credit meet: {debit} and {credit} differ by {difference} yen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To use the account {account}, put it into use again: it is retired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trade payables</source>
        <translation>仕入債務</translation>
    </message>
    <message>
        <source>Trade receivables</source>
        <translation>売上債権</translation>
    </message>
    <message>
        <source>Treasury stock</source>
        <translation>自己株式</translation>
    </message>
    <message>
        <source>Unclassified</source>
        <translation>未分類</translation>
    </message>
    <message>
        <source>Valuation and translation adjustments</source>
        <translation>評価・換算差額等</translation>
    </message>
</context>
</TS>
