<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>Sales</name>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Amount (tax incl.)</source>
        <translation>金額（税込）</translation>
    </message>
    <message>
        <source>Consumption tax</source>
        <translation>消費税</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>発行日</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>品名・仕様</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>値引</translation>
    </message>
    <message>
        <source>Price (tax incl.)</source>
        <translation>単価（税込）</translation>
    </message>
    <message>
        <source>QUOTATION</source>
        <translation>御見積書</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>御見積書</translation>
    </message>
    <message>
        <source>Quote No.</source>
        <translation>見積番号</translation>
    </message>
    <message>
        <source>Quoted total</source>
        <translation>御見積金額</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>小計</translation>
    </message>
    <message>
        <source>Subtotal (net)</source>
        <translation>小計（税抜）</translation>
    </message>
    <message>
        <source>Subtotal (tax incl.)</source>
        <translation>小計（税込）</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税率</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Total (tax incl.)</source>
        <translation>合計（税込）</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>単価</translation>
    </message>
    <message>
        <source>We are pleased to submit our quotation as follows.</source>
        <translation>下記のとおりお見積り申し上げます。</translation>
    </message>
    <message>
        <source>of which consumption tax</source>
        <translation>うち消費税</translation>
    </message>
</context>
</TS>
