"""Every question that we ask Shopify; the tests hold each of them against Shopify's own schema.

An order comes with its refunds, parcels and disputes, and Shopify charges for all that might come: whoever
asks must be ready to ask for fewer orders at once.
"""

VERSION = "2026-10"

_ORDER = """
fragment Bought on Order {
  id legacyResourceId name email processedAt cancelledAt edited test taxesIncluded requiresShipping
  displayFulfillmentStatus
  customer { defaultEmailAddress { emailAddress } }
  shippingAddress { countryCodeV2 }
  totalReceivedSet { ...Sum }
  totalOutstandingSet { ...Sum }
  totalTipReceivedSet { ...Sum }
  totalRefundedSet { ...Sum }
  totalTaxSet { ...Sum }
  currentTotalTaxSet { ...Sum }
  currentShippingPriceSet { ...Sum }
  shippingLine { discountedPriceSet { ...Sum } taxLines { priceSet { ...Sum } } }
  refunds { totalRefundedSet { ...Sum } refundLineItems(first: 1) { nodes { quantity } } }
  fulfillments { status displayStatus deliveredAt requiresShipping }
  disputes { id initiatedAs status }
}
fragment Sum on MoneyBag { shopMoney { amount currencyCode } }
"""

REACH = """
query Reach {
  shop { name }
  currentAppInstallation { accessScopes { handle } }
}
"""

CUSTOMER = (
    """
query OrdersOfCustomer($email: String!, $first: Int!, $after: String) {
  currentAppInstallation { accessScopes { handle } }
  customerByIdentifier(identifier: {emailAddress: $email}) {
    defaultEmailAddress { emailAddress }
    orders(first: $first, after: $after, sortKey: PROCESSED_AT, reverse: true) {
      nodes { ...Bought }
      pageInfo { hasNextPage endCursor }
    }
  }
}
"""
    + _ORDER
)

CUSTOMERS = """
query CustomersFound($search: String!, $first: Int!, $after: String) {
  currentAppInstallation { accessScopes { handle } }
  customers(first: $first, after: $after, query: $search, sortKey: ID) {
    nodes { legacyResourceId defaultEmailAddress { emailAddress } }
    pageInfo { hasNextPage endCursor }
  }
}
"""

SEARCH = (
    """
query OrdersFound($search: String!, $first: Int!, $after: String) {
  orders(first: $first, after: $after, query: $search, sortKey: PROCESSED_AT, reverse: true) {
    nodes { ...Bought }
    pageInfo { hasNextPage endCursor }
  }
}
"""
    + _ORDER
)

DISPUTES = """
query Disputes($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on ShopifyPaymentsDispute {
      id type status evidenceDueBy evidenceSentOn
      amount { amount currencyCode }
      order { id }
    }
  }
}
"""

ALL = (REACH, CUSTOMER, CUSTOMERS, SEARCH, DISPUTES)
