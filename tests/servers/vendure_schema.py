"""The part of Vendure's Admin API that our questions touch, by its names; the slow tests ask a real one."""

SCHEMA = """
scalar DateTime
scalar JSON
scalar Money
enum SortOrder { ASC DESC }
enum OrderType { Regular Seller Aggregate }

type Mutation {
  login(username: String!, password: String!, rememberMe: Boolean): NativeAuthenticationResult!
}
union NativeAuthenticationResult = CurrentUser | InvalidCredentialsError | NativeAuthStrategyError
interface ErrorResult { errorCode: String! message: String! }
type InvalidCredentialsError implements ErrorResult { errorCode: String! message: String! }
type NativeAuthStrategyError implements ErrorResult { errorCode: String! message: String! }

type Query {
  activeChannel: Channel!
  globalSettings: GlobalSettings!
  customers(options: CustomerListOptions): CustomerList!
  customer(id: ID!): Customer
}
type CurrentUser { id: ID! }
type Channel { id: ID! code: String! }
type GlobalSettings { serverConfig: ServerConfig! }
type ServerConfig { moneyStrategyPrecision: Int! }

input StringOperators { eq: String in: [String!] contains: String }
input CustomerListOptions { skip: Int take: Int sort: CustomerSort filter: CustomerFilter }
input CustomerSort { id: SortOrder }
input CustomerFilter { emailAddress: StringOperators }
type CustomerList { items: [Customer!]! totalItems: Int! }
type Customer { id: ID! emailAddress: String! orders(options: OrderListOptions): OrderList! }

input OrderListOptions { skip: Int take: Int sort: OrderSort }
input OrderSort { id: SortOrder }
type OrderList { items: [Order!]! totalItems: Int! }
type Order {
  id: ID!
  code: String!
  type: OrderType!
  state: String!
  createdAt: DateTime!
  orderPlacedAt: DateTime
  currencyCode: String!
  customer: Customer
  shippingAddress: OrderAddress
  total: Money!
  totalWithTax: Money!
  shipping: Money!
  shippingWithTax: Money!
  lines: [OrderLine!]!
  modifications: [OrderModification!]!
  payments: [Payment!]
  fulfillments: [Fulfillment!]
  history(options: HistoryEntryListOptions): HistoryEntryList!
}
type OrderAddress { countryCode: String }
type OrderLine {
  id: ID!
  quantity: Int!
  orderPlacedQuantity: Int!
  proratedUnitPrice: Money!
  proratedUnitPriceWithTax: Money!
}
type OrderModification { id: ID! }
type Payment { amount: Money! state: String! transactionId: String refunds: [Refund!]! }
type Refund { total: Money! shipping: Money! state: String! lines: [RefundLine!]! }
type RefundLine { orderLineId: ID! quantity: Int! }
type Fulfillment { state: String! }
input HistoryEntryListOptions { skip: Int take: Int sort: HistorySort filter: HistoryFilter }
input HistorySort { createdAt: SortOrder }
input HistoryFilter { type: StringOperators }
type HistoryEntryList { items: [HistoryEntry!]! totalItems: Int! }
type HistoryEntry { createdAt: DateTime! type: String! data: JSON! }
"""
