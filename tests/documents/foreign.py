"""Invoices as other makers write them, in small: older syntaxes, other profiles, parts missing or out of place."""

#: ZUGFeRD 1, profile comfort.
ZUGFERD_1 = b"""<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryDocument xmlns:rsm="urn:ferd:CrossIndustryDocument:invoice:1p0"
 xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:12"
 xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:15">
 <rsm:SpecifiedExchangedDocumentContext><ram:GuidelineSpecifiedDocumentContextParameter>
  <ram:ID>urn:ferd:CrossIndustryDocument:invoice:1p0:comfort</ram:ID>
 </ram:GuidelineSpecifiedDocumentContextParameter></rsm:SpecifiedExchangedDocumentContext>
 <rsm:HeaderExchangedDocument>
  <ram:ID>RE-2014-03</ram:ID><ram:Name>RECHNUNG</ram:Name><ram:TypeCode>380</ram:TypeCode>
  <ram:IssueDateTime><udt:DateTimeString format="102">20140711</udt:DateTimeString></ram:IssueDateTime>
  <ram:IncludedNote><ram:Content>Ware bleibt unser Eigentum.</ram:Content></ram:IncludedNote>
 </rsm:HeaderExchangedDocument>
 <rsm:SpecifiedSupplyChainTradeTransaction>
  <ram:ApplicableSupplyChainTradeAgreement>
   <ram:SellerTradeParty><ram:Name>Lieferant GmbH</ram:Name>
    <ram:PostalTradeAddress><ram:PostcodeCode>80333</ram:PostcodeCode><ram:LineOne>Lieferantenstr. 20</ram:LineOne>
     <ram:CityName>Stadt</ram:CityName><ram:CountryID>DE</ram:CountryID></ram:PostalTradeAddress>
    <ram:SpecifiedTaxRegistration><ram:ID schemeID="FC">201/113/40209</ram:ID></ram:SpecifiedTaxRegistration>
    <ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">DE 123 456 789</ram:ID></ram:SpecifiedTaxRegistration>
   </ram:SellerTradeParty>
   <ram:BuyerTradeParty><ram:ID>GE2020211</ram:ID><ram:Name>Kunden AG</ram:Name></ram:BuyerTradeParty>
   <ram:BuyerOrderReferencedDocument><ram:ID>B-77</ram:ID></ram:BuyerOrderReferencedDocument>
  </ram:ApplicableSupplyChainTradeAgreement>
  <ram:ApplicableSupplyChainTradeDelivery><ram:ActualDeliverySupplyChainEvent><ram:OccurrenceDateTime>
   <udt:DateTimeString format="102">20140710</udt:DateTimeString>
  </ram:OccurrenceDateTime></ram:ActualDeliverySupplyChainEvent></ram:ApplicableSupplyChainTradeDelivery>
  <ram:ApplicableSupplyChainTradeSettlement>
   <ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
   <ram:ApplicableTradeTax><ram:CalculatedAmount currencyID="EUR">7.60</ram:CalculatedAmount>
    <ram:TypeCode>VAT</ram:TypeCode><ram:BasisAmount currencyID="EUR">40.00</ram:BasisAmount>
    <ram:CategoryCode>S</ram:CategoryCode><ram:ApplicablePercent>19.00</ram:ApplicablePercent></ram:ApplicableTradeTax>
   <ram:SpecifiedTradeSettlementMonetarySummation>
    <ram:LineTotalAmount currencyID="EUR">40.00</ram:LineTotalAmount>
    <ram:TaxBasisTotalAmount currencyID="EUR">40.00</ram:TaxBasisTotalAmount>
    <ram:TaxTotalAmount currencyID="EUR">7.60</ram:TaxTotalAmount>
    <ram:GrandTotalAmount currencyID="EUR">47.60</ram:GrandTotalAmount>
    <ram:DuePayableAmount currencyID="EUR">47.60</ram:DuePayableAmount>
   </ram:SpecifiedTradeSettlementMonetarySummation>
  </ram:ApplicableSupplyChainTradeSettlement>
  <ram:IncludedSupplyChainTradeLineItem>
   <ram:AssociatedDocumentLineDocument><ram:LineID>1</ram:LineID></ram:AssociatedDocumentLineDocument>
   <ram:SpecifiedSupplyChainTradeAgreement><ram:NetPriceProductTradePrice>
    <ram:ChargeAmount currencyID="EUR">20.00</ram:ChargeAmount><ram:BasisQuantity unitCode="C62">10</ram:BasisQuantity>
   </ram:NetPriceProductTradePrice></ram:SpecifiedSupplyChainTradeAgreement>
   <ram:SpecifiedSupplyChainTradeDelivery><ram:BilledQuantity unitCode="C62">20.0000</ram:BilledQuantity>
   </ram:SpecifiedSupplyChainTradeDelivery>
   <ram:SpecifiedSupplyChainTradeSettlement>
    <ram:ApplicableTradeTax><ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>S</ram:CategoryCode>
     <ram:ApplicablePercent>19.00</ram:ApplicablePercent></ram:ApplicableTradeTax>
    <ram:SpecifiedTradeSettlementMonetarySummation><ram:LineTotalAmount currencyID="EUR">40.00</ram:LineTotalAmount>
    </ram:SpecifiedTradeSettlementMonetarySummation>
   </ram:SpecifiedSupplyChainTradeSettlement>
   <ram:SpecifiedTradeProduct><ram:Name>Trennblatt A4</ram:Name></ram:SpecifiedTradeProduct>
  </ram:IncludedSupplyChainTradeLineItem>
 </rsm:SpecifiedSupplyChainTradeTransaction>
</rsm:CrossIndustryDocument>
"""

#: Factur-X MINIMUM: no lines, the SIRET where the SIREN belongs, an unknown kind of document.
MINIMUM = b"""<CrossIndustryInvoice xmlns="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
 xmlns:r="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
 xmlns:u="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
 <ExchangedDocumentContext><r:GuidelineSpecifiedDocumentContextParameter><r:ID>urn:factur-x.eu:1p0:minimum</r:ID>
 </r:GuidelineSpecifiedDocumentContextParameter></ExchangedDocumentContext>
 <ExchangedDocument><r:ID> FA-12 </r:ID><r:TypeCode>751</r:TypeCode>
  <r:IssueDateTime><u:DateTimeString format="102">20260230</u:DateTimeString></r:IssueDateTime></ExchangedDocument>
 <SupplyChainTradeTransaction>
  <r:ApplicableHeaderTradeAgreement>
   <r:SellerTradeParty><r:Name>Au bon moulin</r:Name>
    <r:SpecifiedLegalOrganization><r:ID schemeID="0002">732 829 320 00074</r:ID></r:SpecifiedLegalOrganization>
   </r:SellerTradeParty>
   <r:BuyerTradeParty><r:GlobalID schemeID="0224">TECH</r:GlobalID><r:Name>Commune</r:Name>
    <r:SpecifiedLegalOrganization><r:ID>21840069500019</r:ID></r:SpecifiedLegalOrganization></r:BuyerTradeParty>
  </r:ApplicableHeaderTradeAgreement>
  <r:ApplicableHeaderTradeSettlement>
   <r:InvoiceCurrencyCode>EUR</r:InvoiceCurrencyCode>
   <r:SpecifiedTradeSettlementHeaderMonetarySummation>
    <r:TaxBasisTotalAmount>624.90</r:TaxBasisTotalAmount>
    <r:TaxTotalAmount currencyID="USD">50</r:TaxTotalAmount><r:TaxTotalAmount currencyID="EUR">46.25</r:TaxTotalAmount>
    <r:GrandTotalAmount>671,15</r:GrandTotalAmount><r:DuePayableAmount>470<!-- odd -->.15</r:DuePayableAmount>
   </r:SpecifiedTradeSettlementHeaderMonetarySummation>
  </r:ApplicableHeaderTradeSettlement>
 </SupplyChainTradeTransaction>
</CrossIndustryInvoice>"""

#: UBL with prefixes of its own, a credit on a period, a price for a hundred, amounts that do not add up.
UBL = b"""<ubl:CreditNote xmlns:ubl="urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2"
 xmlns:a="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
 xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
 <b:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0</b:CustomizationID>
 <b:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</b:ProfileID>
 <b:ID>AV-9</b:ID><b:IssueDate>2026-11-02+01:00</b:IssueDate>
 <b:Note>Avoir partiel</b:Note><b:DocumentCurrencyCode>EUR</b:DocumentCurrencyCode>
 <a:BillingReference><a:CreditNoteDocumentReference><b:ID>AV-8</b:ID></a:CreditNoteDocumentReference></a:BillingReference>
 <a:AdditionalDocumentReference><b:ID>OBJ</b:ID><b:DocumentTypeCode>130</b:DocumentTypeCode></a:AdditionalDocumentReference>
 <a:AdditionalDocumentReference><b:ID>7</b:ID><a:Attachment>
  <b:EmbeddedDocumentBinaryObject filename="../../plan.pdf">JVBERg==</b:EmbeddedDocumentBinaryObject>
 </a:Attachment></a:AdditionalDocumentReference>
 <a:AccountingSupplierParty><a:Party><a:PartyName><b:Name>Dupont</b:Name></a:PartyName></a:Party></a:AccountingSupplierParty>
 <a:AccountingCustomerParty><a:Party>
  <b:EndpointID schemeID="0009">21840069500019</b:EndpointID></a:Party></a:AccountingCustomerParty>
 <a:TaxTotal><b:TaxAmount currencyID="EUR">2.00</b:TaxAmount></a:TaxTotal>
 <a:LegalMonetaryTotal><b:TaxExclusiveAmount currencyID="EUR">10</b:TaxExclusiveAmount>
  <b:PayableAmount currencyID="EUR">13.00</b:PayableAmount></a:LegalMonetaryTotal>
 <a:CreditNoteLine><b:ID>1</b:ID><b:CreditedQuantity>50</b:CreditedQuantity>
  <b:LineExtensionAmount currencyID="EUR">10.00</b:LineExtensionAmount>
  <a:Item><b:Name>Vis</b:Name><a:ClassifiedTaxCategory><b:ID>S</b:ID><b:Percent>20</b:Percent></a:ClassifiedTaxCategory></a:Item>
  <a:Price><b:PriceAmount currencyID="EUR">20</b:PriceAmount><b:BaseQuantity>100</b:BaseQuantity></a:Price>
 </a:CreditNoteLine>
</ubl:CreditNote>"""
