/**
 * Passkeys: a button with data-passkey="sign-in" or "add" asks the browser for one. What the browser answers goes to the
 * server as it is; the page hears by the event "passkey-added" that there is a new one, and by "passkey-proof" that it
 * has to ask for the password first. What went wrong stands in the element with role "alert" beside the button.
 */
const ADDRESSES = {
  "sign-in": { options: "/sign-in/passkey/options", send: "/sign-in/passkey" },
  add: { options: "/account/passkey/options", send: "/account/passkey" },
};

/** The sign-in is too long ago: the page asks for the password first. */
const PROOF_FIRST = 428;

const known = () => typeof PublicKeyCredential === "function" && "parseRequestOptionsFromJSON" in PublicKeyCredential;

async function post(button, address, body) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", [button.dataset.header]: button.dataset.token },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (answer.status === PROOF_FIRST) {
    button.dispatchEvent(new CustomEvent("passkey-proof", { bubbles: true }));
    return null;
  }
  if (!answer.ok) {
    throw new Error(`refused: ${answer.status}`);
  }
  return answer.json();
}

async function signIn(button) {
  const options = await post(button, ADDRESSES["sign-in"].options);
  const passkey = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  const { to } = await post(button, ADDRESSES["sign-in"].send, passkey.toJSON());
  location.assign(to);
}

async function add(button) {
  const options = await post(button, ADDRESSES.add.options);
  if (!options) {
    return;
  }
  const credential = await navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
  });
  const label = document.getElementById("passkey-name")?.value || "";
  await post(button, ADDRESSES.add.send, { publicKey: { credential: credential.toJSON(), label } });
  button.dispatchEvent(new CustomEvent("passkey-added", { bubbles: true }));
}

function say(button, text) {
  let place = button.nextElementSibling;
  if (!place?.classList.contains("s-passkey-note")) {
    place = document.createElement("p");
    place.className = "s-passkey-note s-msg bad";
    place.setAttribute("role", "alert");
    button.after(place);
  }
  place.textContent = text;
  place.hidden = text === "";
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest?.("button[data-passkey]");
  if (!button) {
    return;
  }
  say(button, "");
  button.setAttribute("aria-busy", "true");
  try {
    await (button.dataset.passkey === "add" ? add(button) : signIn(button));
  } catch {
    say(button, button.dataset.failed);
  } finally {
    button.removeAttribute("aria-busy");
  }
});

if (!known()) {
  document.documentElement.classList.add("no-passkeys");
}
