"""What people do in a real Vendure: they set up a shop, take orders, refund, cancel and send."""

from functools import cached_property
from typing import Any

import requests

Json = Any

_OR_ERROR = " ...on ErrorResult { errorCode message } } }"


class Hands:
    """An administrator at work, apart from our own adapter; what they sell costs 20.00 and 20 % tax."""

    def __init__(self, api: str, session: requests.Session, login: str, password: str) -> None:
        """Nobody has logged in yet."""
        self._api, self._session = api, session
        self._who = {"u": login, "p": password}
        self._token = ""

    def ask(self, query: str, **variables: Json) -> Json:
        """The data of an answer; whatever is wrong ends the test."""
        if not self._token:
            self._token = "none yet"
            self._log_in()
        answer = self._session.post(
            self._api,
            json={"query": query, "variables": variables},
            headers={"Authorization": f"Bearer {self._token}"},
            timeout=60,
        )
        body = answer.json()
        assert answer.ok, f"{query}: {answer.status_code} {body}"
        assert "errors" not in body, f"{query}: {body['errors']}"
        for said in body["data"].values():
            assert not (isinstance(said, dict) and said.get("errorCode")), f"{query}: {said}"
        return body["data"]

    def take_order(self, email: str, quantity: int = 1) -> Json:
        """A guest's order, up to the payment; its id and lines."""
        order = self.ask("mutation { createDraftOrder { id } }")["createDraftOrder"]["id"]
        self.ask(
            "mutation($o: ID!, $v: ID!, $q: Int!) { addItemToDraftOrder(orderId: $o,"
            " input: {productVariantId: $v, quantity: $q}) { __typename" + _OR_ERROR,
            o=order,
            v=self._variant,
            q=quantity,
        )
        self.ask(
            "mutation($o: ID!, $e: String!) { setCustomerForDraftOrder(orderId: $o,"
            ' input: {firstName: "Mara", lastName: "Lind", emailAddress: $e}) { __typename' + _OR_ERROR,
            o=order,
            e=email,
        )
        self.ask(
            "mutation($o: ID!) { setDraftOrderShippingAddress(orderId: $o,"
            ' input: {streetLine1: "Fő utca 1", countryCode: "HU"}) { id } }',
            o=order,
        )
        self.ask(
            "mutation($o: ID!, $m: ID!) { setDraftOrderShippingMethod(orderId: $o, shippingMethodId: $m)"
            " { __typename" + _OR_ERROR,
            o=order,
            m=self._shipping,
        )
        self.move(order, "ArrangingPayment")
        return order

    def pay(self, order: Json, payment: str = "pi_3abc") -> Json:
        """All of it; the payment's id."""
        paid = self.ask(
            'mutation($o: ID!, $t: String!) { addManualPaymentToOrder(input: {orderId: $o, method: "card",'
            " transactionId: $t, metadata: {}}) { ...on Order { payments { id } }" + _OR_ERROR,
            o=order,
            t=payment,
        )
        return paid["addManualPaymentToOrder"]["payments"][0]["id"]

    def refund(self, payment: Json, amount: int, lines: Json = (), *, settle: bool = True) -> None:
        """Give money back, for goods where lines are named."""
        refund = self.ask(
            "mutation($p: ID!, $a: Money!, $l: [OrderLineInput!]!) { refundOrder(input: {paymentId: $p,"
            ' amount: $a, lines: $l, shipping: 0, adjustment: 0, reason: "asked"})'
            " { ...on Refund { id }" + _OR_ERROR,
            p=payment,
            a=amount,
            l=list(lines),
        )["refundOrder"]["id"]
        if settle:
            self.ask(
                'mutation($r: ID!) { settleRefund(input: {id: $r, transactionId: "re_1"})'
                " { __typename" + _OR_ERROR,
                r=refund,
            )

    def cancel(self, order: Json, lines: Json | None = None) -> None:
        """All of an order, or some lines of it."""
        self.ask(
            "mutation($o: ID!, $l: [OrderLineInput!]) { cancelOrder(input: {orderId: $o, lines: $l,"
            " cancelShipping: false}) { __typename" + _OR_ERROR,
            o=order,
            l=lines,
        )

    def lines_of(self, order: Json) -> Json:
        """As refunds and parcels name them."""
        known = self.ask("query($o: ID!) { order(id: $o) { lines { id quantity } } }", o=order)
        return [{"orderLineId": line["id"], "quantity": line["quantity"]} for line in known["order"]["lines"]]

    def send(self, order: Json) -> Json:
        """Everything in one parcel; its id."""
        parcel = self.ask(
            "mutation($l: [OrderLineInput!]!) { addFulfillmentToOrder(input: {lines: $l,"
            ' handler: {code: "manual-fulfillment", arguments: [{name: "method", value: "Post"},'
            ' {name: "trackingCode", value: "1Z"}]}})'
            " { ...on Fulfillment { id }" + _OR_ERROR,
            l=self.lines_of(order),
        )["addFulfillmentToOrder"]["id"]
        self.move_parcel(parcel, "Shipped")
        return parcel

    def move_parcel(self, parcel: Json, state: str) -> None:
        """On its way."""
        self.ask(
            "mutation($f: ID!, $s: String!) { transitionFulfillmentToState(id: $f, state: $s)"
            " { __typename" + _OR_ERROR,
            f=parcel,
            s=state,
        )

    def move(self, order: Json, state: str) -> None:
        """An order into its next state."""
        self.ask(
            "mutation($o: ID!, $s: String!) { transitionOrderToState(id: $o, state: $s)"
            " { __typename" + _OR_ERROR,
            o=order,
            s=state,
        )

    def hire(self, name: str, password: str, *rights: str) -> str:
        """An administrator with these rights; their login."""
        role = self.ask(
            "mutation($c: String!, $p: [Permission!]!) { createRole(input: {code: $c, description: $c,"
            " permissions: $p}) { id } }",
            c=name,
            p=list(rights),
        )["createRole"]["id"]
        login = f"{name}@shop.example"
        self.ask(
            'mutation($e: String!, $p: String!, $r: ID!) { createAdministrator(input: {firstName: "A",'
            ' lastName: "B", emailAddress: $e, password: $p, roleIds: [$r]}) { id } }',
            e=login,
            p=password,
            r=role,
        )
        return login

    def make_key(self) -> str:
        """An API key for all that we may do ourselves."""
        roles = self.ask("{ activeAdministrator { user { roles { id } } } }")["activeAdministrator"]["user"]
        made = self.ask(
            "mutation($r: [ID!]!) { createApiKey(input: {roleIds: $r,"
            ' translations: [{languageCode: en, name: "Evenhand"}]}) { apiKey } }',
            r=[role["id"] for role in roles["roles"]],
        )
        return str(made["createApiKey"]["apiKey"])

    def _log_in(self) -> None:
        query = "mutation($u: String!, $p: String!) { login(username: $u, password: $p) { __typename } }"
        said = self._session.post(self._api, json={"query": query, "variables": self._who}, timeout=60)
        assert said.json()["data"]["login"]["__typename"] == "CurrentUser", said.text
        self._token = said.headers["vendure-auth-token"]

    @cached_property
    def _zone(self) -> Json:
        """Where the shop sells, with its tax."""
        country = self.ask(
            'mutation { createCountry(input: {code: "HU", enabled: true,'
            ' translations: [{languageCode: en, name: "Hungary"}]}) { id } }'
        )["createCountry"]["id"]
        zone = self.ask(
            'mutation($m: [ID!]!) { createZone(input: {name: "Here", memberIds: $m}) { id } }', m=[country]
        )["createZone"]["id"]
        channel = self.ask("{ activeChannel { id } }")["activeChannel"]["id"]
        self.ask(
            "mutation($c: ID!, $z: ID!) { updateChannel(input: {id: $c, defaultTaxZoneId: $z,"
            " defaultShippingZoneId: $z, pricesIncludeTax: false}) { __typename } }",
            c=channel,
            z=zone,
        )
        return zone

    @cached_property
    def _tax(self) -> Json:
        tax = self.ask('mutation { createTaxCategory(input: {name: "Any", isDefault: true}) { id } }')
        category = tax["createTaxCategory"]["id"]
        self.ask(
            'mutation($c: ID!, $z: ID!) { createTaxRate(input: {name: "20 %", enabled: true, value: 20,'
            " categoryId: $c, zoneId: $z}) { id } }",
            c=category,
            z=self._zone,
        )
        return category

    @cached_property
    def _variant(self) -> Json:
        tax = self._tax
        product = self.ask(
            "mutation { createProduct(input: {enabled: true, translations: [{languageCode: en,"
            ' name: "Tea", slug: "tea", description: ""}]}) { id } }'
        )["createProduct"]["id"]
        return self.ask(
            'mutation($p: ID!, $t: ID!) { createProductVariants(input: [{productId: $p, sku: "T1",'
            " price: 2000, taxCategoryId: $t, trackInventory: FALSE,"
            ' translations: [{languageCode: en, name: "Tea"}]}]) { id } }',
            p=product,
            t=tax,
        )["createProductVariants"][0]["id"]

    @cached_property
    def _shipping(self) -> Json:
        """At 5.00 without tax, 6.00 with it."""
        return self.ask(
            'mutation { createShippingMethod(input: {code: "post", fulfillmentHandler: "manual-fulfillment",'
            ' checker: {code: "default-shipping-eligibility-checker",'
            ' arguments: [{name: "orderMinimum", value: "0"}]},'
            ' calculator: {code: "default-shipping-calculator", arguments: [{name: "rate", value: "500"},'
            ' {name: "includesTax", value: "exclude"}, {name: "taxRate", value: "20"}]},'
            ' translations: [{languageCode: en, name: "Post", description: ""}]}) { id } }'
        )["createShippingMethod"]["id"]
