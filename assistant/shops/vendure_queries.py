"""Every question that we ask a Vendure; the slow tests put each of them to a real one."""

LOGIN = """
mutation LogIn($username: String!, $password: String!) {
  login(username: $username, password: $password) {
    __typename
    ... on ErrorResult { errorCode }
  }
}
"""

REACH = """
query Reach {
  activeChannel { code }
  globalSettings { serverConfig { moneyStrategyPrecision } }
}
"""

CUSTOMERS = """
query Customers($emails: [String!]!, $skip: Int!, $take: Int!) {
  customers(options: {filter: {emailAddress: {in: $emails}}, sort: {id: ASC}, skip: $skip, take: $take}) {
    items { id emailAddress }
    totalItems
  }
}
"""

_BOUGHT = """
fragment Bought on Order {
  id code type state createdAt orderPlacedAt currencyCode
  customer { emailAddress }
  shippingAddress { countryCode }
  total totalWithTax shipping shippingWithTax
  lines { id quantity orderPlacedQuantity proratedUnitPrice proratedUnitPriceWithTax }
  modifications { id }
  payments {
    amount state transactionId
    refunds { total shipping state lines { orderLineId quantity } }
  }
  fulfillments { state }
  history(options: {filter: {type: {eq: "ORDER_STATE_TRANSITION"}}, sort: {createdAt: DESC}, take: 10}) {
    items { createdAt data }
  }
}
"""

ORDERS = (
    """
query OrdersOfCustomer($id: ID!, $skip: Int!, $take: Int!) {
  customer(id: $id) {
    emailAddress
    orders(options: {sort: {id: ASC}, skip: $skip, take: $take}) {
      items { ...Bought }
      totalItems
    }
  }
}
"""
    + _BOUGHT
)

CUSTOMERS_WITH_ORDERS = (
    """
query CustomersWithOrders($emails: [String!]!, $skip: Int!, $take: Int!, $first: Int!) {
  customers(options: {filter: {emailAddress: {in: $emails}}, sort: {id: ASC}, skip: $skip, take: $take}) {
    items {
      id emailAddress
      orders(options: {sort: {id: ASC}, skip: 0, take: $first}) {
        items { ...Bought }
        totalItems
      }
    }
    totalItems
  }
}
"""
    + _BOUGHT
)
